CREATE TABLE "idempotency_keys" (
	"person_id" text NOT NULL,
	"key" text NOT NULL,
	"body_hash" text NOT NULL,
	"status" integer,
	"answer" jsonb,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "idempotency_keys_person_id_key_pk" PRIMARY KEY("person_id","key")
);
--> statement-breakpoint
CREATE TABLE "rate_counters" (
	"key" text NOT NULL,
	"window_start" timestamp (3) with time zone NOT NULL,
	"count" integer NOT NULL,
	CONSTRAINT "rate_counters_key_window_start_pk" PRIMARY KEY("key","window_start")
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"token_hash" text PRIMARY KEY NOT NULL,
	"person_id" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"last_seen_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"ended_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "settings_values" (
	"key" text PRIMARY KEY NOT NULL,
	"value" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "used_codes" (
	"code_hash" text PRIMARY KEY NOT NULL,
	"used_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "domain_owners" (
	"domain_id" text NOT NULL,
	"person_id" text NOT NULL,
	"position" integer NOT NULL,
	CONSTRAINT "domain_owners_domain_id_person_id_pk" PRIMARY KEY("domain_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "domains" (
	"id" text PRIMARY KEY NOT NULL,
	"tier" text NOT NULL,
	"status" text NOT NULL,
	"name" text NOT NULL,
	"scope" jsonb NOT NULL,
	"policy" jsonb NOT NULL,
	"review_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "grant_scopes" (
	"grant_id" text NOT NULL,
	"department_id" text NOT NULL,
	"excluded" boolean NOT NULL,
	CONSTRAINT "grant_scopes_grant_id_department_id_excluded_pk" PRIMARY KEY("grant_id","department_id","excluded")
);
--> statement-breakpoint
CREATE TABLE "grants" (
	"id" text PRIMARY KEY NOT NULL,
	"person_id" text NOT NULL,
	"role_id" text NOT NULL,
	"from_at" timestamp (3) with time zone NOT NULL,
	"until_at" timestamp (3) with time zone NOT NULL,
	"origin" text NOT NULL,
	"change_id" text NOT NULL,
	"revoked_at" timestamp (3) with time zone,
	"start_recorded_at" timestamp (3) with time zone,
	"end_recorded_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "roles" (
	"id" text PRIMARY KEY NOT NULL,
	"built_in" boolean NOT NULL,
	"permissions" jsonb NOT NULL,
	"names" jsonb
);
--> statement-breakpoint
CREATE TABLE "change_approvers" (
	"change_id" text NOT NULL,
	"stage" integer NOT NULL,
	"person_id" text NOT NULL,
	CONSTRAINT "change_approvers_change_id_stage_person_id_pk" PRIMARY KEY("change_id","stage","person_id")
);
--> statement-breakpoint
CREATE TABLE "changes" (
	"id" text PRIMARY KEY NOT NULL,
	"content" jsonb NOT NULL,
	"requester_id" text NOT NULL,
	"beneficiary_id" text NOT NULL,
	"risk" text NOT NULL,
	"domain_id" text NOT NULL,
	"policy_version" integer NOT NULL,
	"version" integer NOT NULL,
	"content_hash" text NOT NULL,
	"stages" jsonb NOT NULL,
	"stage" integer NOT NULL,
	"status" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"version_at" timestamp (3) with time zone NOT NULL,
	"ended_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "decisions" (
	"change_id" text NOT NULL,
	"version" integer NOT NULL,
	"stage" integer NOT NULL,
	"decider_id" text NOT NULL,
	"answer" text NOT NULL,
	"reason" text,
	"waited_since" timestamp (3) with time zone NOT NULL,
	"decided_at" timestamp (3) with time zone NOT NULL,
	"content_hash" text NOT NULL,
	"voided" boolean NOT NULL,
	CONSTRAINT "decisions_change_id_version_stage_pk" PRIMARY KEY("change_id","version","stage")
);
--> statement-breakpoint
CREATE TABLE "department_closure" (
	"ancestor_id" text NOT NULL,
	"descendant_id" text NOT NULL,
	"depth" integer NOT NULL,
	CONSTRAINT "department_closure_ancestor_id_descendant_id_pk" PRIMARY KEY("ancestor_id","descendant_id")
);
--> statement-breakpoint
CREATE TABLE "departments" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"parent_id" text,
	"head_ids" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"seen_in_pass" text,
	"gone_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "members" (
	"id" text PRIMARY KEY NOT NULL,
	"union_id" text NOT NULL,
	"name" text NOT NULL,
	"title" text NOT NULL,
	"avatar_url" text,
	"manager_id" text,
	"active" boolean NOT NULL,
	"locale" text,
	"seen_in_pass" text,
	"gone_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "memberships" (
	"member_id" text NOT NULL,
	"department_id" text NOT NULL,
	"position" integer NOT NULL,
	CONSTRAINT "memberships_member_id_department_id_pk" PRIMARY KEY("member_id","department_id")
);
--> statement-breakpoint
CREATE TABLE "log_entries" (
	"seq" bigint PRIMARY KEY NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"actor_id" text,
	"on_behalf_of" text,
	"action" text NOT NULL,
	"object_kind" text NOT NULL,
	"object_id" text NOT NULL,
	"change_id" text,
	"before_hash" text,
	"after_hash" text,
	"request_id" text,
	"reason" text,
	"facts" jsonb NOT NULL,
	"prev_hash" text NOT NULL,
	"hash" text NOT NULL,
	"mac" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "log_head" (
	"id" integer PRIMARY KEY NOT NULL,
	"seq" bigint NOT NULL,
	"hash" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sync_passes" (
	"id" text PRIMARY KEY NOT NULL,
	"state" text NOT NULL,
	"started_at" timestamp (3) with time zone NOT NULL,
	"finished_at" timestamp (3) with time zone,
	"leased_until" timestamp (3) with time zone,
	"error" text
);
--> statement-breakpoint
CREATE TABLE "sync_queue" (
	"pass_id" text NOT NULL,
	"kind" text NOT NULL,
	"object_id" text NOT NULL,
	"position" integer NOT NULL,
	"cursor" integer DEFAULT 0 NOT NULL,
	"read_at" timestamp (3) with time zone,
	CONSTRAINT "sync_queue_pass_id_kind_object_id_pk" PRIMARY KEY("pass_id","kind","object_id")
);
--> statement-breakpoint
CREATE TABLE "label_states" (
	"person_id" text NOT NULL,
	"role_id" text NOT NULL,
	"state" text NOT NULL,
	"because" text,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "label_states_person_id_role_id_pk" PRIMARY KEY("person_id","role_id")
);
--> statement-breakpoint
CREATE TABLE "outbox" (
	"seq" bigserial PRIMARY KEY NOT NULL,
	"effect_key" text NOT NULL,
	"kind" text NOT NULL,
	"aggregate" text NOT NULL,
	"payload" jsonb NOT NULL,
	"priority" integer NOT NULL,
	"state" text NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"due_at" timestamp (3) with time zone NOT NULL,
	"leased_until" timestamp (3) with time zone,
	"last_error" text,
	"done_at" timestamp (3) with time zone,
	"change_id" text,
	"person_id" text,
	CONSTRAINT "outbox_effectKey_unique" UNIQUE("effect_key")
);
--> statement-breakpoint
CREATE INDEX "idempotency_keys_created_at_index" ON "idempotency_keys" USING btree ("created_at");--> statement-breakpoint
CREATE INDEX "rate_counters_window_start_index" ON "rate_counters" USING btree ("window_start");--> statement-breakpoint
CREATE INDEX "sessions_person_id_index" ON "sessions" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "used_codes_used_at_index" ON "used_codes" USING btree ("used_at");--> statement-breakpoint
CREATE INDEX "domain_owners_person_id_index" ON "domain_owners" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "grant_scopes_department_id_index" ON "grant_scopes" USING btree ("department_id");--> statement-breakpoint
CREATE INDEX "grants_person_id_index" ON "grants" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "grants_role_id_until_at_index" ON "grants" USING btree ("role_id","until_at");--> statement-breakpoint
CREATE INDEX "grants_change_id_index" ON "grants" USING btree ("change_id");--> statement-breakpoint
CREATE INDEX "grants_start_unrecorded" ON "grants" USING btree ("from_at") WHERE "grants"."start_recorded_at" is null;--> statement-breakpoint
CREATE INDEX "grants_end_unrecorded" ON "grants" USING btree ("until_at") WHERE "grants"."end_recorded_at" is null;--> statement-breakpoint
CREATE INDEX "change_approvers_person_id_index" ON "change_approvers" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "changes_pending_by_requester" ON "changes" USING btree ("requester_id","created_at") WHERE "changes"."status" = 'pending';--> statement-breakpoint
CREATE INDEX "changes_pending_by_beneficiary" ON "changes" USING btree ("beneficiary_id") WHERE "changes"."status" = 'pending';--> statement-breakpoint
CREATE UNIQUE INDEX "decisions_one_per_person" ON "decisions" USING btree ("change_id","version","decider_id");--> statement-breakpoint
CREATE INDEX "decisions_decider_id_decided_at_index" ON "decisions" USING btree ("decider_id","decided_at");--> statement-breakpoint
CREATE INDEX "department_closure_descendant_id_index" ON "department_closure" USING btree ("descendant_id");--> statement-breakpoint
CREATE INDEX "members_by_name" ON "members" USING btree ("name" collate "C","id");--> statement-breakpoint
CREATE INDEX "members_manager_id_index" ON "members" USING btree ("manager_id");--> statement-breakpoint
CREATE INDEX "memberships_department_id_index" ON "memberships" USING btree ("department_id");--> statement-breakpoint
CREATE INDEX "log_entries_change_id_index" ON "log_entries" USING btree ("change_id");--> statement-breakpoint
CREATE INDEX "log_entries_object_kind_object_id_index" ON "log_entries" USING btree ("object_kind","object_id");--> statement-breakpoint
CREATE INDEX "log_entries_actor_id_index" ON "log_entries" USING btree ("actor_id");--> statement-breakpoint
CREATE UNIQUE INDEX "sync_passes_one_running" ON "sync_passes" USING btree ("state") WHERE "sync_passes"."state" = 'running';--> statement-breakpoint
CREATE INDEX "sync_passes_started_at_index" ON "sync_passes" USING btree ("started_at");--> statement-breakpoint
CREATE INDEX "sync_queue_unread" ON "sync_queue" USING btree ("pass_id","kind","position") WHERE "sync_queue"."read_at" is null;--> statement-breakpoint
CREATE INDEX "outbox_open" ON "outbox" USING btree ("priority","seq") WHERE "outbox"."state" in ('waiting', 'leased');--> statement-breakpoint
CREATE INDEX "outbox_open_by_aggregate" ON "outbox" USING btree ("aggregate","seq") WHERE "outbox"."state" in ('waiting', 'leased');--> statement-breakpoint
CREATE INDEX "outbox_change_id_index" ON "outbox" USING btree ("change_id");