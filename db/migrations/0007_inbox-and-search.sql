CREATE EXTENSION IF NOT EXISTS pg_trgm;--> statement-breakpoint
CREATE TABLE "entry_labels" (
	"user_id" uuid NOT NULL,
	"conversation_id" uuid NOT NULL,
	"label_id" uuid NOT NULL,
	"last_activity_at" timestamp (3) with time zone,
	CONSTRAINT "entry_labels_user_id_conversation_id_label_id_pk" PRIMARY KEY("user_id","conversation_id","label_id")
);
--> statement-breakpoint
CREATE TABLE "labels" (
	"id" uuid PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"name" text NOT NULL,
	"colour" text NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "orders" (
	"id" uuid PRIMARY KEY NOT NULL,
	"number" integer GENERATED ALWAYS AS IDENTITY (sequence name "orders_number_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1001 CACHE 1),
	"buyer_id" uuid NOT NULL,
	"seller_id" uuid NOT NULL,
	"title" text NOT NULL,
	"gig_id" uuid,
	"tier" text,
	"price_centimes" integer NOT NULL,
	"delivery_days" integer NOT NULL,
	"revisions_left" integer NOT NULL,
	"status" text DEFAULT 'placed' NOT NULL,
	"due_at" timestamp (3) with time zone,
	"paid_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "orders_number_unique" UNIQUE("number"),
	CONSTRAINT "orders_two_people" CHECK ("orders"."buyer_id" <> "orders"."seller_id"),
	CONSTRAINT "orders_price" CHECK ("orders"."price_centimes" > 0),
	CONSTRAINT "orders_revisions" CHECK ("orders"."revisions_left" >= 0)
);
--> statement-breakpoint
CREATE TABLE "search_entries" (
	"id" uuid PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"conversation_id" uuid,
	"seq" integer,
	"user_lo" uuid NOT NULL,
	"user_hi" uuid NOT NULL,
	"reader_ids" uuid[] GENERATED ALWAYS AS (array[user_lo, user_hi]) STORED NOT NULL,
	"owner_id" uuid NOT NULL,
	"file_count" integer DEFAULT 0 NOT NULL,
	"context" text,
	"folded" text NOT NULL,
	"words" "tsvector" GENERATED ALWAYS AS (array_to_tsvector(array_remove(string_to_array(folded, ' '), ''))) STORED NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "search_entries_place" CHECK (("search_entries"."kind" in ('message', 'file')) = ("search_entries"."seq" is not null))
);
--> statement-breakpoint
CREATE TABLE "search_words" (
	"word" text PRIMARY KEY NOT NULL,
	"sound" text NOT NULL
);
--> statement-breakpoint
ALTER TABLE "messages" DROP CONSTRAINT "messages_one_context";--> statement-breakpoint
DROP INDEX "inbox_entries_newest";--> statement-breakpoint
DROP INDEX "inbox_entries_unread";--> statement-breakpoint
ALTER TABLE "inbox_entries" ADD COLUMN "woken_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "inbox_entries" ADD COLUMN "last_activity_at" timestamp (3) with time zone GENERATED ALWAYS AS (case when last_message_at is not null then greatest(last_message_at, woken_at) end) STORED;--> statement-breakpoint
ALTER TABLE "inbox_entries" ADD COLUMN "version" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "inbox_entries" ADD COLUMN "snoozed_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "inbox_entries" ADD COLUMN "snoozed_until" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "inbox_entries" ADD COLUMN "folder" text GENERATED ALWAYS AS (case when archived_at is not null then 'archived' when snoozed_at is not null then 'snoozed' else 'inbox' end) STORED NOT NULL;--> statement-breakpoint
ALTER TABLE "inbox_entries" ADD COLUMN "marked_unread_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "inbox_entries" ADD COLUMN "turn" text;--> statement-breakpoint
ALTER TABLE "inbox_entries" ADD COLUMN "turn_seq" integer;--> statement-breakpoint
ALTER TABLE "inbox_entries" ADD COLUMN "gig_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "inbox_entries" ADD COLUMN "job_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "inbox_entries" ADD COLUMN "order_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "inbox_entries" ADD COLUMN "note" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "messages" ADD COLUMN "order_id" uuid;--> statement-breakpoint
ALTER TABLE "entry_labels" ADD CONSTRAINT "entry_labels_label_id_labels_id_fk" FOREIGN KEY ("label_id") REFERENCES "public"."labels"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "entry_labels" ADD CONSTRAINT "entry_labels_entry" FOREIGN KEY ("user_id","conversation_id") REFERENCES "public"."inbox_entries"("user_id","conversation_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "labels" ADD CONSTRAINT "labels_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "orders" ADD CONSTRAINT "orders_buyer_id_users_id_fk" FOREIGN KEY ("buyer_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "orders" ADD CONSTRAINT "orders_seller_id_users_id_fk" FOREIGN KEY ("seller_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "orders" ADD CONSTRAINT "orders_gig_id_gigs_id_fk" FOREIGN KEY ("gig_id") REFERENCES "public"."gigs"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "search_entries" ADD CONSTRAINT "search_entries_conversation_id_conversations_id_fk" FOREIGN KEY ("conversation_id") REFERENCES "public"."conversations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "search_entries" ADD CONSTRAINT "search_entries_owner_id_users_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "entry_labels_newest" ON "entry_labels" USING btree ("label_id","last_activity_at" DESC NULLS LAST,"conversation_id" DESC NULLS LAST);--> statement-breakpoint
CREATE UNIQUE INDEX "labels_name" ON "labels" USING btree ("user_id",lower("name"));--> statement-breakpoint
CREATE INDEX "orders_of_buyer" ON "orders" USING btree ("buyer_id","created_at" DESC NULLS LAST,"id");--> statement-breakpoint
CREATE INDEX "orders_of_seller" ON "orders" USING btree ("seller_id","created_at" DESC NULLS LAST,"id");--> statement-breakpoint
CREATE INDEX "search_entries_messages" ON "search_entries" USING gin ("reader_ids","words") WHERE "search_entries"."kind" = 'message';--> statement-breakpoint
CREATE INDEX "search_entries_others" ON "search_entries" USING gin ("reader_ids","words") WHERE "search_entries"."kind" <> 'message';--> statement-breakpoint
CREATE INDEX "search_entries_newest_lo" ON "search_entries" USING btree ("user_lo","created_at" DESC NULLS LAST,"id" DESC NULLS LAST) WHERE "search_entries"."kind" = 'message';--> statement-breakpoint
CREATE INDEX "search_entries_newest_hi" ON "search_entries" USING btree ("user_hi","created_at" DESC NULLS LAST,"id" DESC NULLS LAST) WHERE "search_entries"."kind" = 'message';--> statement-breakpoint
CREATE INDEX "search_entries_of_conversation" ON "search_entries" USING btree ("conversation_id","seq" DESC NULLS LAST) WHERE "search_entries"."kind" = 'message';--> statement-breakpoint
CREATE UNIQUE INDEX "search_entries_person" ON "search_entries" USING btree ("conversation_id","owner_id") WHERE "search_entries"."kind" = 'person';--> statement-breakpoint
CREATE INDEX "search_words_alike" ON "search_words" USING gin ("word" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "search_words_sound" ON "search_words" USING btree ("sound");--> statement-breakpoint
ALTER TABLE "messages" ADD CONSTRAINT "messages_order_id_orders_id_fk" FOREIGN KEY ("order_id") REFERENCES "public"."orders"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "inbox_entries_folder" ON "inbox_entries" USING btree ("user_id","folder","last_activity_at" DESC NULLS LAST,"conversation_id" DESC NULLS LAST) WHERE "inbox_entries"."last_activity_at" is not null;--> statement-breakpoint
CREATE INDEX "inbox_entries_turn" ON "inbox_entries" USING btree ("user_id","turn","last_activity_at" DESC NULLS LAST,"conversation_id" DESC NULLS LAST) WHERE "inbox_entries"."folder" = 'inbox' and "inbox_entries"."turn" is not null;--> statement-breakpoint
CREATE INDEX "inbox_entries_starred" ON "inbox_entries" USING btree ("user_id","last_activity_at" DESC NULLS LAST,"conversation_id" DESC NULLS LAST) WHERE "inbox_entries"."starred_at" is not null;--> statement-breakpoint
CREATE INDEX "inbox_entries_gigs" ON "inbox_entries" USING btree ("user_id","last_activity_at" DESC NULLS LAST,"conversation_id" DESC NULLS LAST) WHERE "inbox_entries"."folder" = 'inbox' and "inbox_entries"."gig_at" is not null;--> statement-breakpoint
CREATE INDEX "inbox_entries_jobs" ON "inbox_entries" USING btree ("user_id","last_activity_at" DESC NULLS LAST,"conversation_id" DESC NULLS LAST) WHERE "inbox_entries"."folder" = 'inbox' and "inbox_entries"."job_at" is not null;--> statement-breakpoint
CREATE INDEX "inbox_entries_orders" ON "inbox_entries" USING btree ("user_id","last_activity_at" DESC NULLS LAST,"conversation_id" DESC NULLS LAST) WHERE "inbox_entries"."folder" = 'inbox' and "inbox_entries"."order_at" is not null;--> statement-breakpoint
CREATE INDEX "inbox_entries_due" ON "inbox_entries" USING btree ("snoozed_until") WHERE "inbox_entries"."snoozed_until" is not null;--> statement-breakpoint
CREATE INDEX "inbox_entries_unread" ON "inbox_entries" USING btree ("user_id","last_activity_at" DESC NULLS LAST,"conversation_id" DESC NULLS LAST) WHERE "inbox_entries"."folder" = 'inbox' and ("inbox_entries"."last_seq" > "inbox_entries"."last_read_seq" or "inbox_entries"."marked_unread_at" is not null);--> statement-breakpoint
ALTER TABLE "inbox_entries" ADD CONSTRAINT "inbox_entries_snoozed" CHECK ("inbox_entries"."snoozed_until" is null or "inbox_entries"."snoozed_at" is not null);--> statement-breakpoint
ALTER TABLE "messages" ADD CONSTRAINT "messages_one_context" CHECK (num_nonnulls("messages"."gig_id", "messages"."job_id", "messages"."order_id") <= 1);--> statement-breakpoint
UPDATE "inbox_entries" e SET "turn" = case when m."sender_id" = e."user_id" then 'theirs' else 'yours' end, "turn_seq" = m."seq" FROM "messages" m WHERE m."conversation_id" = e."conversation_id" and m."seq" = e."last_seq";--> statement-breakpoint
UPDATE "inbox_entries" e SET "gig_at" = c."gig_at", "job_at" = c."job_at" FROM (SELECT "conversation_id", max("created_at") filter (where "gig_id" is not null) as "gig_at", max("created_at") filter (where "job_id" is not null) as "job_at" FROM "messages" WHERE "gig_id" is not null or "job_id" is not null GROUP BY "conversation_id") c WHERE c."conversation_id" = e."conversation_id";
