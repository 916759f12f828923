ALTER TABLE "members" ADD COLUMN "job_number" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "members" ADD COLUMN "work_place" text DEFAULT '' NOT NULL;