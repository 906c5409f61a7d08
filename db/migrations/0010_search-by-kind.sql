DROP INDEX "search_entries_others";--> statement-breakpoint
DROP INDEX "search_entries_newest_lo";--> statement-breakpoint
DROP INDEX "search_entries_newest_hi";--> statement-breakpoint
DROP INDEX "search_entries_of_conversation";--> statement-breakpoint
CREATE INDEX "search_entries_people" ON "search_entries" USING gin ("reader_ids","words") WHERE "search_entries"."kind" = 'person';--> statement-breakpoint
CREATE INDEX "search_entries_files" ON "search_entries" USING gin ("reader_ids","words") WHERE "search_entries"."kind" = 'file';--> statement-breakpoint
CREATE INDEX "search_entries_orders" ON "search_entries" USING gin ("reader_ids","words") WHERE "search_entries"."kind" = 'order';--> statement-breakpoint
CREATE INDEX "search_entries_newest_lo" ON "search_entries" USING btree ("user_lo","kind","created_at" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "search_entries_newest_hi" ON "search_entries" USING btree ("user_hi","kind","created_at" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "search_entries_of_conversation" ON "search_entries" USING btree ("conversation_id","seq" DESC NULLS LAST,"id" DESC NULLS LAST) WHERE "search_entries"."seq" is not null;