CREATE TABLE "deliveries" (
	"id" uuid PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"channel" text NOT NULL,
	"conversation_id" uuid,
	"message_seq" integer,
	"application_id" uuid,
	"application_rev" integer,
	"dispatch_id" uuid,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "deliveries_of_message" UNIQUE("user_id","conversation_id","channel","message_seq"),
	CONSTRAINT "deliveries_of_application" UNIQUE("user_id","application_id","channel","application_rev"),
	CONSTRAINT "deliveries_one_source" CHECK (num_nonnulls("deliveries"."conversation_id", "deliveries"."application_id") = 1
        and num_nonnulls("deliveries"."conversation_id") = num_nonnulls("deliveries"."message_seq")
        and num_nonnulls("deliveries"."application_id") = num_nonnulls("deliveries"."application_rev")),
	CONSTRAINT "deliveries_push_sent" CHECK ("deliveries"."channel" = 'email' or "deliveries"."dispatch_id" is not null)
);
--> statement-breakpoint
CREATE TABLE "dispatches" (
	"id" uuid PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"channel" text NOT NULL,
	"conversation_id" uuid,
	"application_id" uuid,
	"status" text DEFAULT 'begun' NOT NULL,
	"attempts" integer DEFAULT 1 NOT NULL,
	"unknown_ends" integer DEFAULT 0 NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"begun_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"ended_at" timestamp (3) with time zone,
	"retry_at" timestamp (3) with time zone,
	"reason" text,
	CONSTRAINT "dispatches_ended" CHECK (("dispatches"."status" = 'begun') = ("dispatches"."ended_at" is null)),
	CONSTRAINT "dispatches_retry" CHECK (("dispatches"."status" = 'failed') = ("dispatches"."retry_at" is not null)),
	CONSTRAINT "dispatches_reason" CHECK ("dispatches"."status" not in ('failed', 'dead') or "dispatches"."reason" is not null),
	CONSTRAINT "dispatches_about" CHECK (num_nonnulls("dispatches"."conversation_id", "dispatches"."application_id") = case "dispatches"."channel" when 'push' then 1 else 0 end)
);
--> statement-breakpoint
ALTER TABLE "deliveries" ADD CONSTRAINT "deliveries_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "deliveries" ADD CONSTRAINT "deliveries_conversation_id_conversations_id_fk" FOREIGN KEY ("conversation_id") REFERENCES "public"."conversations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "deliveries" ADD CONSTRAINT "deliveries_application_id_applications_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."applications"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "deliveries" ADD CONSTRAINT "deliveries_dispatch_id_dispatches_id_fk" FOREIGN KEY ("dispatch_id") REFERENCES "public"."dispatches"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dispatches" ADD CONSTRAINT "dispatches_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dispatches" ADD CONSTRAINT "dispatches_conversation_id_conversations_id_fk" FOREIGN KEY ("conversation_id") REFERENCES "public"."conversations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dispatches" ADD CONSTRAINT "dispatches_application_id_applications_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."applications"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "deliveries_of_dispatch" ON "deliveries" USING btree ("dispatch_id");--> statement-breakpoint
CREATE INDEX "deliveries_waiting" ON "deliveries" USING btree ("user_id") WHERE "deliveries"."dispatch_id" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "dispatches_one_open" ON "dispatches" USING btree ("user_id","channel",coalesce("conversation_id", "application_id", "user_id")) WHERE "dispatches"."status" in ('begun', 'failed');--> statement-breakpoint
CREATE INDEX "dispatches_of_user" ON "dispatches" USING btree ("user_id","channel","created_at" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "dispatches_dead" ON "dispatches" USING btree ("ended_at" DESC NULLS LAST,"id") WHERE "dispatches"."status" = 'dead';