DROP INDEX "decisions_one_per_person";--> statement-breakpoint
ALTER TABLE "decisions" DROP CONSTRAINT "decisions_change_id_version_stage_pk";--> statement-breakpoint
CREATE UNIQUE INDEX "decisions_one_per_stage" ON "decisions" USING btree ("change_id","version","stage") WHERE not "decisions"."voided";--> statement-breakpoint
CREATE UNIQUE INDEX "decisions_one_per_person" ON "decisions" USING btree ("change_id","version","decider_id") WHERE not "decisions"."voided";