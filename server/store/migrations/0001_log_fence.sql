INSERT INTO "log_head" ("id", "seq", "hash", "at") VALUES (1, 0, '', '1970-01-01T00:00:00Z');
--> statement-breakpoint
CREATE FUNCTION "refuse_log_rewrite"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF current_setting('remit.emptying_everything', true) = 'yes' AND TG_OP = 'TRUNCATE' THEN
    RETURN NULL;
  END IF;
  RAISE EXCEPTION 'log_entries is append-only: % refused', TG_OP USING ERRCODE = 'insufficient_privilege';
END $$;
--> statement-breakpoint
CREATE TRIGGER "log_entries_rewrite" BEFORE UPDATE OR DELETE OR TRUNCATE ON "log_entries" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_log_rewrite"();
