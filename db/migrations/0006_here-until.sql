ALTER TABLE "presence" ADD COLUMN "here_until" timestamp (3) with time zone NOT NULL;--> statement-breakpoint
ALTER TABLE "presence" ADD COLUMN "watched_id" uuid;--> statement-breakpoint
ALTER TABLE "presence" ADD CONSTRAINT "presence_watched_id_users_id_fk" FOREIGN KEY ("watched_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "presence_watchers" ON "presence" USING btree ("watched_id","here_until");