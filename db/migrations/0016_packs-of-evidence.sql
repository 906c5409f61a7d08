CREATE TABLE "conversation_exports" (
	"id" uuid PRIMARY KEY NOT NULL,
	"owner_id" uuid NOT NULL,
	"conversation_id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"lane_kind" text,
	"lane_id" uuid,
	"from_day" date,
	"to_day" date,
	"time_zone" text NOT NULL,
	"status" text DEFAULT 'queued' NOT NULL,
	"done" integer DEFAULT 0 NOT NULL,
	"total" integer NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"failures" integer DEFAULT 0 NOT NULL,
	"due_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"rev" integer,
	"last_seq" integer,
	"keys" text[] DEFAULT '{}' NOT NULL,
	"size" bigint,
	"sha256" text,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp (3) with time zone DEFAULT now() + interval '7 days' NOT NULL,
	CONSTRAINT "exports_client" UNIQUE("owner_id","client_id"),
	CONSTRAINT "exports_lane" CHECK (("conversation_exports"."lane_kind" is null) = ("conversation_exports"."lane_id" is null)),
	CONSTRAINT "exports_days" CHECK ("conversation_exports"."from_day" <= "conversation_exports"."to_day"),
	CONSTRAINT "exports_ready" CHECK (("conversation_exports"."status" = 'ready') = ("conversation_exports"."size" is not null and "conversation_exports"."sha256" is not null)
        and ("conversation_exports"."status" <> 'ready' or cardinality("conversation_exports"."keys") > 0 and "conversation_exports"."rev" is not null)),
	CONSTRAINT "exports_unfinished" CHECK ("conversation_exports"."status" in ('running', 'ready') or cardinality("conversation_exports"."keys") = 0)
);
--> statement-breakpoint
ALTER TABLE "conversation_exports" ADD CONSTRAINT "conversation_exports_owner_id_users_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "conversation_exports" ADD CONSTRAINT "conversation_exports_conversation_id_conversations_id_fk" FOREIGN KEY ("conversation_id") REFERENCES "public"."conversations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "exports_of_owner" ON "conversation_exports" USING btree ("owner_id","conversation_id","created_at" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "exports_of_conversation" ON "conversation_exports" USING btree ("conversation_id");--> statement-breakpoint
CREATE INDEX "exports_due" ON "conversation_exports" USING btree ("due_at") WHERE "conversation_exports"."status" in ('queued', 'running');--> statement-breakpoint
CREATE INDEX "exports_expired" ON "conversation_exports" USING btree ("expires_at");