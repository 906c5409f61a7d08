CREATE TABLE "attachments" (
	"id" uuid PRIMARY KEY NOT NULL,
	"uploader_id" uuid NOT NULL,
	"conversation_id" uuid NOT NULL,
	"message_id" uuid,
	"message_seq" integer,
	"position" integer,
	"name" text NOT NULL,
	"size" integer NOT NULL,
	"claimed_type" text NOT NULL,
	"status" text DEFAULT 'pending' NOT NULL,
	"kind" text DEFAULT 'file' NOT NULL,
	"mime" text DEFAULT 'application/octet-stream' NOT NULL,
	"width" integer,
	"height" integer,
	"placeholder" text,
	"key" text,
	"thumb_key" text,
	"preview_key" text,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"uploaded_at" timestamp (3) with time zone,
	"removed_at" timestamp (3) with time zone,
	CONSTRAINT "attachments_key_unique" UNIQUE("key"),
	CONSTRAINT "attachments_place" UNIQUE("message_id","position"),
	CONSTRAINT "attachments_size" CHECK ("attachments"."size" > 0),
	CONSTRAINT "attachments_stored" CHECK ("attachments"."status" = 'pending' or "attachments"."key" is not null),
	CONSTRAINT "attachments_claimed" CHECK (("attachments"."message_id" is null) = ("attachments"."position" is null)
        and ("attachments"."message_id" is null) = ("attachments"."message_seq" is null)
        and ("attachments"."message_id" is null or "attachments"."status" = 'ready'))
);
--> statement-breakpoint
ALTER TABLE "messages" DROP CONSTRAINT "messages_tombstone";--> statement-breakpoint
ALTER TABLE "messages" ADD COLUMN "attachment_count" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "attachments" ADD CONSTRAINT "attachments_uploader_id_users_id_fk" FOREIGN KEY ("uploader_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attachments" ADD CONSTRAINT "attachments_conversation_id_conversations_id_fk" FOREIGN KEY ("conversation_id") REFERENCES "public"."conversations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attachments" ADD CONSTRAINT "attachments_message_id_messages_id_fk" FOREIGN KEY ("message_id") REFERENCES "public"."messages"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "attachments_of_conversation" ON "attachments" USING btree ("conversation_id","message_seq" DESC NULLS LAST,"position") WHERE "attachments"."message_id" is not null and "attachments"."removed_at" is null;--> statement-breakpoint
CREATE INDEX "attachments_uploader" ON "attachments" USING btree ("uploader_id","created_at");--> statement-breakpoint
CREATE INDEX "attachments_unclaimed" ON "attachments" USING btree ("created_at") WHERE "attachments"."message_id" is null;--> statement-breakpoint
CREATE INDEX "attachments_removed" ON "attachments" USING btree ("removed_at") WHERE "attachments"."removed_at" is not null;--> statement-breakpoint
ALTER TABLE "messages" ADD CONSTRAINT "messages_tombstone" CHECK (("messages"."deleted_at" is not null) = ("messages"."body" = '' and "messages"."attachment_count" = 0));