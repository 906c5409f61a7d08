CREATE TABLE "discarded_objects" (
	"key" text PRIMARY KEY NOT NULL,
	"due_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "attachments" DROP CONSTRAINT "attachments_stored";--> statement-breakpoint
DROP INDEX "attachments_uploader";--> statement-breakpoint
DROP INDEX "attachments_removed";--> statement-breakpoint
DROP INDEX "attachments_of_conversation";--> statement-breakpoint
CREATE INDEX "attachments_of_conversation" ON "attachments" USING btree ("conversation_id","message_seq" DESC NULLS LAST,"position") WHERE "attachments"."message_id" is not null;--> statement-breakpoint
ALTER TABLE "attachments" DROP COLUMN "removed_at";--> statement-breakpoint
ALTER TABLE "attachments" ADD CONSTRAINT "attachments_stored" CHECK (("attachments"."status" in ('held', 'ready')) = ("attachments"."key" is not null));