ALTER TABLE "changes" ADD COLUMN "wait" jsonb;--> statement-breakpoint
UPDATE "changes" SET "wait" = jsonb_build_object(
  'since', floor(extract(epoch from greatest("version_at", (
    SELECT max("decided_at") FROM "decisions" WHERE "change_id" = "changes"."id" AND "decisions"."version" = "changes"."version"))) * 1000)::bigint,
  'round', 0,
  'reminded', false);--> statement-breakpoint
ALTER TABLE "changes" ALTER COLUMN "wait" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "changes" ADD COLUMN "look_at" timestamp (3) with time zone;--> statement-breakpoint
CREATE INDEX "changes_pending_by_clock" ON "changes" USING btree ("look_at" nulls first) WHERE "changes"."status" = 'pending';
