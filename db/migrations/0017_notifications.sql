CREATE TABLE "notification_settings" (
	"user_id" uuid PRIMARY KEY NOT NULL,
	"messages_off_at" timestamp with time zone,
	"messages_in_app_off_at" timestamp with time zone,
	"messages_email_off_at" timestamp with time zone,
	"messages_push_off_at" timestamp with time zone,
	"messages_sound_off_at" timestamp with time zone,
	"orders_off_at" timestamp with time zone,
	"orders_in_app_off_at" timestamp with time zone,
	"orders_email_off_at" timestamp with time zone,
	"orders_push_off_at" timestamp with time zone,
	"orders_sound_off_at" timestamp with time zone,
	"quiet_from" smallint,
	"quiet_until" smallint,
	"quiet_time_zone" text,
	"content_hidden_at" timestamp with time zone,
	"language" text,
	"version" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "notification_settings_quiet_hours" CHECK (num_nulls("notification_settings"."quiet_from", "notification_settings"."quiet_until", "notification_settings"."quiet_time_zone") in (0, 3)),
	CONSTRAINT "notification_settings_quiet_from" CHECK ("notification_settings"."quiet_from" between 0 and 1439 and "notification_settings"."quiet_from" <> "notification_settings"."quiet_until"),
	CONSTRAINT "notification_settings_quiet_until" CHECK ("notification_settings"."quiet_until" between 0 and 1439)
);
--> statement-breakpoint
CREATE TABLE "notifications" (
	"id" uuid PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"conversation_id" uuid,
	"message_seq" integer,
	"application_id" uuid,
	"application_rev" integer,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"read_at" timestamp (3) with time zone,
	CONSTRAINT "notifications_of_message" UNIQUE("user_id","conversation_id","message_seq"),
	CONSTRAINT "notifications_of_application" UNIQUE("user_id","application_id","application_rev"),
	CONSTRAINT "notifications_one_source" CHECK (num_nonnulls("notifications"."conversation_id", "notifications"."application_id") = 1
        and num_nonnulls("notifications"."conversation_id") = num_nonnulls("notifications"."message_seq")
        and num_nonnulls("notifications"."application_id") = num_nonnulls("notifications"."application_rev"))
);
--> statement-breakpoint
CREATE TABLE "push_subscriptions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"endpoint" text NOT NULL,
	"p256dh" text NOT NULL,
	"auth" text NOT NULL,
	"device" text NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"used_at" timestamp (3) with time zone
);
--> statement-breakpoint
ALTER TABLE "notification_settings" ADD CONSTRAINT "notification_settings_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notifications" ADD CONSTRAINT "notifications_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notifications" ADD CONSTRAINT "notifications_conversation_id_conversations_id_fk" FOREIGN KEY ("conversation_id") REFERENCES "public"."conversations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notifications" ADD CONSTRAINT "notifications_application_id_applications_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."applications"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "push_subscriptions" ADD CONSTRAINT "push_subscriptions_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "notifications_newest" ON "notifications" USING btree ("user_id","created_at" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "notifications_unread" ON "notifications" USING btree ("user_id","conversation_id") WHERE "notifications"."read_at" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "push_subscriptions_endpoint" ON "push_subscriptions" USING btree ("endpoint");--> statement-breakpoint
CREATE INDEX "push_subscriptions_of_user" ON "push_subscriptions" USING btree ("user_id");