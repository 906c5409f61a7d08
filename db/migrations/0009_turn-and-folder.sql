ALTER TABLE "inbox_entries" ALTER COLUMN "turn_seq" SET DEFAULT 0;--> statement-breakpoint
ALTER TABLE "inbox_entries" ADD CONSTRAINT "inbox_entries_one_folder" CHECK ("inbox_entries"."archived_at" is null or "inbox_entries"."snoozed_at" is null);--> statement-breakpoint
-- So far nothing has decided a turn: 0, for null says that somebody set it by hand.
UPDATE "inbox_entries" SET "turn_seq" = 0 WHERE "turn" IS NULL AND "turn_seq" IS NULL;
