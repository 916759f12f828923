CREATE TABLE "leave_covers" (
	"person_id" text PRIMARY KEY NOT NULL,
	"cover_id" text NOT NULL,
	"highest_risk" text NOT NULL,
	"role_ids" jsonb
);
--> statement-breakpoint
CREATE TABLE "leaves" (
	"instance_id" text PRIMARY KEY NOT NULL,
	"person_id" text,
	"until_at" timestamp (3) with time zone,
	"state" text NOT NULL,
	"read_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "covers" ADD COLUMN "leave_id" text;--> statement-breakpoint
CREATE INDEX "leaves_open" ON "leaves" USING btree ("until_at") WHERE "leaves"."state" = 'open';--> statement-breakpoint
CREATE INDEX "covers_by_leave" ON "covers" USING btree ("leave_id") WHERE "covers"."leave_id" is not null;