DROP INDEX "decisions_one_per_stage";--> statement-breakpoint
ALTER TABLE "decisions" ADD COLUMN "seat" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "decisions" ALTER COLUMN "seat" DROP DEFAULT;--> statement-breakpoint
CREATE UNIQUE INDEX "decisions_one_per_seat" ON "decisions" USING btree ("change_id","version","stage","seat") WHERE not "decisions"."voided";--> statement-breakpoint
DELETE FROM "change_approvers" USING "changes" WHERE "changes"."id" = "change_approvers"."change_id" AND ("changes"."status" <> 'pending' OR "changes"."stage" <> "change_approvers"."stage");--> statement-breakpoint
DELETE FROM "change_approvers" USING "decisions" WHERE "decisions"."change_id" = "change_approvers"."change_id" AND "decisions"."decider_id" = "change_approvers"."person_id" AND NOT "decisions"."voided";--> statement-breakpoint
ALTER TABLE "change_approvers" DROP CONSTRAINT "change_approvers_change_id_stage_person_id_pk";--> statement-breakpoint
ALTER TABLE "change_approvers" ADD CONSTRAINT "change_approvers_change_id_person_id_pk" PRIMARY KEY("change_id","person_id");--> statement-breakpoint
ALTER TABLE "change_approvers" DROP COLUMN "stage";--> statement-breakpoint
UPDATE "domains" SET "policy" = jsonb_set("policy", '{stages}', (
  SELECT jsonb_object_agg(risk, (
    SELECT coalesce(jsonb_agg(CASE WHEN jsonb_typeof(rule) = 'string' THEN jsonb_build_object('kind', rule) ELSE rule END ORDER BY place), '[]'::jsonb)
    FROM jsonb_array_elements(rules) WITH ORDINALITY AS one(rule, place)
  ))
  FROM jsonb_each("policy" -> 'stages') AS each_risk(risk, rules)
));
