CREATE TABLE "phone_confirmations" (
	"link" text PRIMARY KEY NOT NULL,
	"desk_hash" text NOT NULL,
	"person_id" text NOT NULL,
	"change_id" text NOT NULL,
	"content_hash" text NOT NULL,
	"number" integer NOT NULL,
	"numbers" jsonb NOT NULL,
	"means" text,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"ended_at" timestamp (3) with time zone,
	CONSTRAINT "phone_confirmations_deskHash_unique" UNIQUE("desk_hash")
);
--> statement-breakpoint
CREATE INDEX "phone_confirmations_person_id_index" ON "phone_confirmations" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "phone_confirmations_expires_at_index" ON "phone_confirmations" USING btree ("expires_at");