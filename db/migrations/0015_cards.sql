CREATE TABLE "card_confirmations" (
	"card_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"user_id" uuid NOT NULL,
	"content_hash" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "card_confirmations_card_id_version_user_id_pk" PRIMARY KEY("card_id","version","user_id")
);
--> statement-breakpoint
CREATE TABLE "card_versions" (
	"card_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"author_id" uuid NOT NULL,
	"content" jsonb NOT NULL,
	"content_hash" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "card_versions_card_id_version_pk" PRIMARY KEY("card_id","version"),
	CONSTRAINT "card_versions_number" CHECK ("card_versions"."version" >= 1),
	CONSTRAINT "card_versions_content" CHECK (jsonb_typeof("card_versions"."content") = 'object'),
	CONSTRAINT "card_versions_hash" CHECK ("card_versions"."content_hash" ~ '^[0-9a-f]{64}$')
);
--> statement-breakpoint
CREATE TABLE "cards" (
	"id" uuid PRIMARY KEY NOT NULL,
	"conversation_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"author_id" uuid NOT NULL,
	"proposer_id" uuid NOT NULL,
	"status" text DEFAULT 'open' NOT NULL,
	"version" integer NOT NULL,
	"agreed_version" integer,
	"rev" integer DEFAULT 1 NOT NULL,
	"gig_id" uuid,
	"gig_tier" text,
	"job_id" uuid,
	"application_id" uuid,
	"order_id" uuid,
	"made_order_id" uuid,
	"expires_at" timestamp (3) with time zone,
	"slot" integer,
	"starts_at" timestamp (3) with time zone,
	"due_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "cards_made_order_once" UNIQUE("made_order_id"),
	CONSTRAINT "cards_version" CHECK (("cards"."kind" = 'review') = ("cards"."version" = 0) and "cards"."version" >= 0),
	CONSTRAINT "cards_agreed" CHECK ("cards"."agreed_version" between 1 and "cards"."version"),
	CONSTRAINT "cards_agreed_is_agreed" CHECK ("cards"."status" <> 'agreed' or "cards"."agreed_version" is not null),
	CONSTRAINT "cards_made_order" CHECK (("cards"."made_order_id" is not null) = ("cards"."kind" = 'offer' and "cards"."status" = 'agreed')),
	CONSTRAINT "cards_of_an_order" CHECK ("cards"."kind" not in ('change', 'review') or "cards"."order_id" is not null),
	CONSTRAINT "cards_slot" CHECK (num_nonnulls("cards"."slot", "cards"."starts_at") = case when "cards"."kind" = 'interview' and "cards"."status" = 'agreed' then 2
        when "cards"."status" = 'cancelled' then num_nonnulls("cards"."slot", "cards"."starts_at") else 0 end),
	CONSTRAINT "cards_one_context" CHECK (num_nonnulls("cards"."gig_id", "cards"."job_id", "cards"."application_id", "cards"."order_id") <= 1),
	CONSTRAINT "cards_tier" CHECK ("cards"."gig_tier" is null or "cards"."gig_id" is not null)
);
--> statement-breakpoint
ALTER TABLE "messages" DROP CONSTRAINT "messages_tombstone";--> statement-breakpoint
ALTER TABLE "messages" ADD COLUMN "card_id" uuid;--> statement-breakpoint
ALTER TABLE "messages" ADD COLUMN "move" text;--> statement-breakpoint
ALTER TABLE "messages" ADD COLUMN "card_version" integer;--> statement-breakpoint
ALTER TABLE "card_confirmations" ADD CONSTRAINT "card_confirmations_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "card_confirmations" ADD CONSTRAINT "card_confirmations_version" FOREIGN KEY ("card_id","version") REFERENCES "public"."card_versions"("card_id","version") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "card_versions" ADD CONSTRAINT "card_versions_card_id_cards_id_fk" FOREIGN KEY ("card_id") REFERENCES "public"."cards"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "card_versions" ADD CONSTRAINT "card_versions_author_id_users_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cards" ADD CONSTRAINT "cards_conversation_id_conversations_id_fk" FOREIGN KEY ("conversation_id") REFERENCES "public"."conversations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cards" ADD CONSTRAINT "cards_author_id_users_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cards" ADD CONSTRAINT "cards_proposer_id_users_id_fk" FOREIGN KEY ("proposer_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cards" ADD CONSTRAINT "cards_gig_id_gigs_id_fk" FOREIGN KEY ("gig_id") REFERENCES "public"."gigs"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cards" ADD CONSTRAINT "cards_job_id_jobs_id_fk" FOREIGN KEY ("job_id") REFERENCES "public"."jobs"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cards" ADD CONSTRAINT "cards_application_id_applications_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."applications"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cards" ADD CONSTRAINT "cards_order_id_orders_id_fk" FOREIGN KEY ("order_id") REFERENCES "public"."orders"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cards" ADD CONSTRAINT "cards_made_order_id_orders_id_fk" FOREIGN KEY ("made_order_id") REFERENCES "public"."orders"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "cards_of_conversation" ON "cards" USING btree ("conversation_id","created_at" DESC NULLS LAST,"id");--> statement-breakpoint
CREATE INDEX "cards_of_order" ON "cards" USING btree ("order_id") WHERE "cards"."order_id" is not null;--> statement-breakpoint
CREATE INDEX "cards_due" ON "cards" USING btree ("due_at") WHERE "cards"."due_at" is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "cards_one_review" ON "cards" USING btree ("order_id") WHERE "cards"."kind" = 'review';--> statement-breakpoint
ALTER TABLE "messages" ADD CONSTRAINT "messages_card_id_cards_id_fk" FOREIGN KEY ("card_id") REFERENCES "public"."cards"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "messages" ADD CONSTRAINT "messages_card_version" FOREIGN KEY ("card_id","card_version") REFERENCES "public"."card_versions"("card_id","version") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "messages_moves" ON "messages" USING btree ("card_id","seq") WHERE "messages"."card_id" is not null;--> statement-breakpoint
ALTER TABLE "messages" ADD CONSTRAINT "messages_move" CHECK (num_nonnulls("messages"."card_id", "messages"."move") <> 1);--> statement-breakpoint
ALTER TABLE "messages" ADD CONSTRAINT "messages_move_fixed" CHECK ("messages"."move" is null or ("messages"."edited_at" is null and "messages"."deleted_at" is null));--> statement-breakpoint
ALTER TABLE "messages" ADD CONSTRAINT "messages_tombstone" CHECK (("messages"."deleted_at" is not null) = ("messages"."body" = '' and "messages"."attachment_count" = 0 and "messages"."step" is null
        and "messages"."move" is null));--> statement-breakpoint
CREATE FUNCTION "refuse_change"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'rows of % are never changed', tg_table_name USING ERRCODE = 'restrict_violation';
END $$;--> statement-breakpoint
CREATE TRIGGER "card_versions_fixed" BEFORE UPDATE OR DELETE ON "card_versions" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();--> statement-breakpoint
CREATE TRIGGER "card_versions_kept" BEFORE TRUNCATE ON "card_versions" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();--> statement-breakpoint
CREATE TRIGGER "card_confirmations_fixed" BEFORE UPDATE OR DELETE ON "card_confirmations" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();--> statement-breakpoint
CREATE TRIGGER "card_confirmations_kept" BEFORE TRUNCATE ON "card_confirmations" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();--> statement-breakpoint
CREATE TRIGGER "cards_agreed_stays" BEFORE UPDATE ON "cards" FOR EACH ROW
  WHEN (new.agreed_version < old.agreed_version OR (new.agreed_version IS NULL AND old.agreed_version IS NOT NULL)
    OR new.made_order_id IS DISTINCT FROM old.made_order_id AND old.made_order_id IS NOT NULL
    OR (new.kind, new.conversation_id, new.author_id) IS DISTINCT FROM (old.kind, old.conversation_id, old.author_id))
  EXECUTE FUNCTION "refuse_change"();
