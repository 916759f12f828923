CREATE TABLE "apps" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"purpose" text NOT NULL,
	"link" text NOT NULL,
	"managed_at" text NOT NULL,
	"set_at" timestamp (3) with time zone NOT NULL,
	"change_id" text NOT NULL,
	"retired_at" timestamp (3) with time zone
);
