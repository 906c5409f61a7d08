DROP INDEX "search_entries_newest_lo";--> statement-breakpoint
DROP INDEX "search_entries_newest_hi";--> statement-breakpoint
DROP INDEX "search_entries_messages";--> statement-breakpoint
DROP INDEX "search_entries_people";--> statement-breakpoint
DROP INDEX "search_entries_files";--> statement-breakpoint
DROP INDEX "search_entries_orders";--> statement-breakpoint
CREATE INDEX "search_entries_messages_lo" ON "search_entries" USING btree ("user_lo","created_at" DESC NULLS LAST,"id" DESC NULLS LAST) WHERE "search_entries"."kind" = 'message';--> statement-breakpoint
CREATE INDEX "search_entries_people_lo" ON "search_entries" USING btree ("user_lo","created_at" DESC NULLS LAST,"id" DESC NULLS LAST) WHERE "search_entries"."kind" = 'person';--> statement-breakpoint
CREATE INDEX "search_entries_files_lo" ON "search_entries" USING btree ("user_lo","created_at" DESC NULLS LAST,"id" DESC NULLS LAST) WHERE "search_entries"."kind" = 'file';--> statement-breakpoint
CREATE INDEX "search_entries_orders_lo" ON "search_entries" USING btree ("user_lo","created_at" DESC NULLS LAST,"id" DESC NULLS LAST) WHERE "search_entries"."kind" = 'order';--> statement-breakpoint
CREATE INDEX "search_entries_messages_hi" ON "search_entries" USING btree ("user_hi","created_at" DESC NULLS LAST,"id" DESC NULLS LAST) WHERE "search_entries"."kind" = 'message';--> statement-breakpoint
CREATE INDEX "search_entries_files_hi" ON "search_entries" USING btree ("user_hi","created_at" DESC NULLS LAST,"id" DESC NULLS LAST) WHERE "search_entries"."kind" = 'file';--> statement-breakpoint
CREATE INDEX "search_entries_orders_hi" ON "search_entries" USING btree ("user_hi","created_at" DESC NULLS LAST,"id" DESC NULLS LAST) WHERE "search_entries"."kind" = 'order';--> statement-breakpoint
CREATE INDEX "search_entries_messages" ON "search_entries" USING gin ("reader_ids","words") WITH (fastupdate=false) WHERE "search_entries"."kind" = 'message';--> statement-breakpoint
CREATE INDEX "search_entries_people" ON "search_entries" USING gin ("reader_ids","words") WITH (fastupdate=false) WHERE "search_entries"."kind" = 'person';--> statement-breakpoint
CREATE INDEX "search_entries_files" ON "search_entries" USING gin ("reader_ids","words") WITH (fastupdate=false) WHERE "search_entries"."kind" = 'file';--> statement-breakpoint
CREATE INDEX "search_entries_orders" ON "search_entries" USING gin ("reader_ids","words") WITH (fastupdate=false) WHERE "search_entries"."kind" = 'order';