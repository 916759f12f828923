CREATE TABLE "covers" (
	"id" text PRIMARY KEY NOT NULL,
	"absent_id" text NOT NULL,
	"cover_id" text,
	"from_at" timestamp (3) with time zone NOT NULL,
	"until_at" timestamp (3) with time zone NOT NULL,
	"highest_risk" text NOT NULL,
	"role_ids" jsonb,
	"ended_at" timestamp (3) with time zone,
	"begin_told_at" timestamp (3) with time zone
);
--> statement-breakpoint
ALTER TABLE "decisions" ADD COLUMN "for_id" text;--> statement-breakpoint
CREATE INDEX "covers_absent_id_until_at_index" ON "covers" USING btree ("absent_id","until_at");--> statement-breakpoint
CREATE INDEX "covers_cover_id_until_at_index" ON "covers" USING btree ("cover_id","until_at");--> statement-breakpoint
CREATE INDEX "covers_begin_untold" ON "covers" USING btree ("from_at") WHERE "covers"."begin_told_at" is null;