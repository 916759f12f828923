ALTER TABLE "changes" ADD COLUMN "undoes" text;--> statement-breakpoint
ALTER TABLE "changes" ADD COLUMN "undone_by" text;--> statement-breakpoint
ALTER TABLE "changes" ADD COLUMN "batch_id" text;