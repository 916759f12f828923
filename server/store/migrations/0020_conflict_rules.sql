CREATE TABLE "conflict_exceptions" (
	"id" text PRIMARY KEY NOT NULL,
	"person_id" text NOT NULL,
	"rule_id" text NOT NULL,
	"scope" jsonb NOT NULL,
	"owner_id" text NOT NULL,
	"control" text NOT NULL,
	"proof_every_days" integer NOT NULL,
	"from_at" timestamp (3) with time zone NOT NULL,
	"until_at" timestamp (3) with time zone NOT NULL,
	"proved_at" timestamp (3) with time zone,
	"ended_at" timestamp (3) with time zone,
	"change_id" text NOT NULL,
	"lapses_at" timestamp (3) with time zone NOT NULL,
	"lapse_recorded_at" timestamp (3) with time zone,
	"reminded_of_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "conflict_rules" (
	"id" text PRIMARY KEY NOT NULL,
	"names" jsonb,
	"preset" text,
	"left_side" jsonb NOT NULL,
	"right_side" jsonb NOT NULL,
	"set_at" timestamp (3) with time zone NOT NULL,
	"change_id" text NOT NULL,
	"retired_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "exception_proofs" (
	"exception_id" text NOT NULL,
	"proved_at" timestamp (3) with time zone NOT NULL,
	"checked" text NOT NULL,
	CONSTRAINT "exception_proofs_exception_id_proved_at_pk" PRIMARY KEY("exception_id","proved_at")
);
--> statement-breakpoint
CREATE TABLE "grant_exceptions" (
	"grant_id" text NOT NULL,
	"exception_id" text NOT NULL,
	CONSTRAINT "grant_exceptions_grant_id_exception_id_pk" PRIMARY KEY("grant_id","exception_id")
);
--> statement-breakpoint
ALTER TABLE "grants" ADD COLUMN "lapses_at" timestamp (3) with time zone;--> statement-breakpoint
CREATE INDEX "conflict_exceptions_person_id_index" ON "conflict_exceptions" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "conflict_exceptions_open" ON "conflict_exceptions" USING btree ("lapses_at") WHERE "conflict_exceptions"."lapse_recorded_at" is null;--> statement-breakpoint
CREATE INDEX "grant_exceptions_exception_id_index" ON "grant_exceptions" USING btree ("exception_id");