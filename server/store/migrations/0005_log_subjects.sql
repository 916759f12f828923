CREATE TABLE "log_subjects" (
	"seq" bigint NOT NULL,
	"kind" text NOT NULL,
	"id" text NOT NULL,
	CONSTRAINT "log_subjects_kind_id_seq_pk" PRIMARY KEY("kind","id","seq")
);
--> statement-breakpoint
DROP INDEX "log_entries_actor_id_index";--> statement-breakpoint
CREATE INDEX "log_subjects_seq_index" ON "log_subjects" USING btree ("seq");--> statement-breakpoint
CREATE INDEX "log_entries_actor_id_seq_index" ON "log_entries" USING btree ("actor_id","seq");--> statement-breakpoint
CREATE INDEX "log_entries_action_seq_index" ON "log_entries" USING btree ("action","seq");--> statement-breakpoint
CREATE INDEX "log_entries_at_index" ON "log_entries" USING btree ("at");--> statement-breakpoint
-- What was written so far: the same readings of the facts as for entries to come, with people where they work today.
CREATE TEMPORARY TABLE "said" AS
SELECT e."seq", e."actor_id", e."action", e."object_kind", e."object_id", c."content" -> 'input' ->> 'grantId' AS "grant_id",
  jsonb_build_array(e."facts", c."content" -> 'input', jsonb_build_object('beneficiaryId', c."beneficiary_id")) AS "all"
FROM "log_entries" e LEFT JOIN "changes" c ON c."id" = e."change_id";
--> statement-breakpoint
CREATE TEMPORARY TABLE "said_fields" AS
SELECT s."seq", f."key", f."value"
FROM "said" s CROSS JOIN LATERAL jsonb_path_query(s."all", '$.** ? (@.type() == "object")') AS o("object") CROSS JOIN LATERAL jsonb_each(o."object") AS f
WHERE f."key" IN ('personId', 'memberId', 'beneficiaryId', 'personIds', 'memberIds', 'departmentId', 'fromDepartmentId', 'toDepartmentId', 'parentId', 'departmentIds', 'before', 'after', 'include');
--> statement-breakpoint
CREATE TEMPORARY TABLE "said_texts" AS
SELECT "seq", "key", "value" #>> '{}' AS "id" FROM "said_fields" WHERE jsonb_typeof("value") = 'string'
UNION ALL
SELECT f."seq", f."key", i."item" #>> '{}' FROM "said_fields" f CROSS JOIN LATERAL jsonb_array_elements(CASE WHEN jsonb_typeof(f."value") = 'array' THEN f."value" ELSE '[]' END) AS i("item") WHERE jsonb_typeof(i."item") = 'string';
--> statement-breakpoint
INSERT INTO "log_subjects" ("seq", "kind", "id")
SELECT "seq", 'person', "id" FROM "said_texts" WHERE "key" IN ('personId', 'memberId', 'beneficiaryId', 'personIds', 'memberIds')
UNION SELECT "seq", 'person', "object_id" FROM "said" WHERE "object_kind" = 'person'
UNION SELECT "seq", 'person', "actor_id" FROM "said" WHERE "action" = 'access.denied' AND "actor_id" IS NOT NULL;
--> statement-breakpoint
INSERT INTO "log_subjects" ("seq", "kind", "id")
SELECT s."seq", 'department', m."department_id" FROM "log_subjects" s JOIN "memberships" m ON m."member_id" = s."id" WHERE s."kind" = 'person'
UNION SELECT "seq", 'department', "id" FROM "said_texts" WHERE "key" IN ('departmentId', 'fromDepartmentId', 'toDepartmentId', 'parentId', 'departmentIds', 'before', 'after') AND "id" ~ '^\d{1,20}$'
UNION SELECT "seq", 'department', "object_id" FROM "said" WHERE "object_kind" = 'department'
UNION SELECT t."seq", 'department', t."id" FROM "said_texts" t JOIN "said" s ON s."seq" = t."seq" WHERE t."key" = 'include' AND s."action" NOT LIKE 'grant.%';
--> statement-breakpoint
INSERT INTO "log_subjects" ("seq", "kind", "id")
SELECT t."seq", 'reach', t."id" FROM "said_texts" t JOIN "said" s ON s."seq" = t."seq" WHERE t."key" = 'include' AND s."action" LIKE 'grant.%'
UNION SELECT s."seq", 'reach', g."department_id" FROM "said" s JOIN "grant_scopes" g ON g."grant_id" = COALESCE(s."grant_id", s."object_id") AND NOT g."excluded" WHERE s."action" LIKE 'grant.%';
--> statement-breakpoint
DROP TABLE "said", "said_fields", "said_texts";
