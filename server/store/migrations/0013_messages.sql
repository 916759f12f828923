CREATE TABLE "change_messages" (
	"change_id" text NOT NULL,
	"number" integer NOT NULL,
	"by_id" text NOT NULL,
	"side" text NOT NULL,
	"kind" text NOT NULL,
	"text" text NOT NULL,
	"version" integer NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "change_messages_change_id_number_pk" PRIMARY KEY("change_id","number")
);
