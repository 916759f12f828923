CREATE TABLE "attendance_copies" (
	"id" text PRIMARY KEY NOT NULL,
	"group_id" text NOT NULL,
	"because" text NOT NULL,
	"change_id" text,
	"content" jsonb NOT NULL,
	"kept_at" timestamp (3) with time zone NOT NULL,
	"restored_by" text,
	"restored_as" text
);
--> statement-breakpoint
CREATE TABLE "attendance_entries" (
	"group_id" text NOT NULL,
	"kind" text NOT NULL,
	"ref_id" text NOT NULL,
	CONSTRAINT "attendance_entries_group_id_kind_ref_id_pk" PRIMARY KEY("group_id","kind","ref_id")
);
--> statement-breakpoint
CREATE TABLE "attendance_groups" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"type" text NOT NULL,
	"owner_id" text,
	"manager_ids" jsonb NOT NULL,
	"shift_ids" jsonb NOT NULL,
	"work_days" jsonb NOT NULL,
	"places" jsonb NOT NULL,
	"wifis" jsonb NOT NULL,
	"remembered" jsonb NOT NULL,
	"known_since" timestamp (3) with time zone NOT NULL,
	"gone_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "attendance_shifts" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"times" jsonb NOT NULL
);
--> statement-breakpoint
CREATE INDEX "attendance_copies_group_id_index" ON "attendance_copies" USING btree ("group_id");--> statement-breakpoint
CREATE INDEX "attendance_copies_open" ON "attendance_copies" USING btree ("kept_at") WHERE "attendance_copies"."restored_by" is null;--> statement-breakpoint
CREATE INDEX "attendance_entries_ref_id_index" ON "attendance_entries" USING btree ("ref_id");