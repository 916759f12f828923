CREATE TABLE "grant_reminders" (
	"grant_id" text NOT NULL,
	"before_minutes" integer NOT NULL,
	"due_at" timestamp (3) with time zone NOT NULL,
	"handled_at" timestamp (3) with time zone,
	CONSTRAINT "grant_reminders_grant_id_before_minutes_pk" PRIMARY KEY("grant_id","before_minutes")
);
--> statement-breakpoint
CREATE INDEX "grant_reminders_open" ON "grant_reminders" USING btree ("due_at") WHERE "grant_reminders"."handled_at" is null;--> statement-breakpoint
INSERT INTO "grant_reminders" ("grant_id", "before_minutes", "due_at")
SELECT "id", wanted."before_minutes", "until_at" - make_interval(mins => wanted."before_minutes")
FROM "grants" CROSS JOIN (VALUES (4320), (1440), (60)) AS wanted("before_minutes")
WHERE "end_recorded_at" IS NULL
  AND CASE WHEN "until_at" - "from_at" > interval '7 days' THEN wanted."before_minutes" > 60
      ELSE wanted."before_minutes" = 60 AND "until_at" - "from_at" >= interval '1 day' END;
