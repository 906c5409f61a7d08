CREATE TABLE "applications" (
	"id" uuid PRIMARY KEY NOT NULL,
	"job_id" uuid NOT NULL,
	"company_id" uuid NOT NULL,
	"applicant_id" uuid NOT NULL,
	"cover_letter" text NOT NULL,
	"stage" text DEFAULT 'sent' NOT NULL,
	"rev" integer DEFAULT 0 NOT NULL,
	"stage_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "applications_once" UNIQUE("job_id","applicant_id"),
	CONSTRAINT "applications_two_people" CHECK ("applications"."company_id" <> "applications"."applicant_id")
);
--> statement-breakpoint
CREATE TABLE "gig_questions" (
	"gig_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"question" text NOT NULL,
	"answer" text NOT NULL,
	CONSTRAINT "gig_questions_gig_id_position_pk" PRIMARY KEY("gig_id","position")
);
--> statement-breakpoint
CREATE TABLE "portfolio_items" (
	"user_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"title" text NOT NULL,
	"description" text NOT NULL,
	"image" text NOT NULL,
	CONSTRAINT "portfolio_items_user_id_position_pk" PRIMARY KEY("user_id","position")
);
--> statement-breakpoint
CREATE TABLE "reviews" (
	"id" uuid PRIMARY KEY NOT NULL,
	"order_id" uuid NOT NULL,
	"author_id" uuid NOT NULL,
	"subject_id" uuid NOT NULL,
	"stars" integer NOT NULL,
	"body" text NOT NULL,
	"revealed_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "reviews_once" UNIQUE("order_id","author_id"),
	CONSTRAINT "reviews_stars" CHECK ("reviews"."stars" between 1 and 5),
	CONSTRAINT "reviews_two_people" CHECK ("reviews"."author_id" <> "reviews"."subject_id")
);
--> statement-breakpoint
ALTER TABLE "attachments" DROP CONSTRAINT "attachments_claimed";--> statement-breakpoint
ALTER TABLE "messages" DROP CONSTRAINT "messages_one_context";--> statement-breakpoint
DROP INDEX "attachments_unclaimed";--> statement-breakpoint
ALTER TABLE "attachments" ADD COLUMN "application_id" uuid;--> statement-breakpoint
ALTER TABLE "conversations" ADD COLUMN "gig_id" uuid;--> statement-breakpoint
ALTER TABLE "conversations" ADD COLUMN "gig_tier" text;--> statement-breakpoint
ALTER TABLE "conversations" ADD COLUMN "job_id" uuid;--> statement-breakpoint
ALTER TABLE "conversations" ADD COLUMN "application_id" uuid;--> statement-breakpoint
ALTER TABLE "conversations" ADD COLUMN "order_id" uuid;--> statement-breakpoint
ALTER TABLE "conversations" ADD COLUMN "context_seq" integer;--> statement-breakpoint
ALTER TABLE "messages" ADD COLUMN "gig_tier" text;--> statement-breakpoint
ALTER TABLE "messages" ADD COLUMN "application_id" uuid;--> statement-breakpoint
ALTER TABLE "messages" ADD COLUMN "context_seq" integer;--> statement-breakpoint
ALTER TABLE "applications" ADD CONSTRAINT "applications_job_id_jobs_id_fk" FOREIGN KEY ("job_id") REFERENCES "public"."jobs"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "applications" ADD CONSTRAINT "applications_company_id_users_id_fk" FOREIGN KEY ("company_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "applications" ADD CONSTRAINT "applications_applicant_id_users_id_fk" FOREIGN KEY ("applicant_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "gig_questions" ADD CONSTRAINT "gig_questions_gig_id_gigs_id_fk" FOREIGN KEY ("gig_id") REFERENCES "public"."gigs"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "portfolio_items" ADD CONSTRAINT "portfolio_items_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reviews" ADD CONSTRAINT "reviews_order_id_orders_id_fk" FOREIGN KEY ("order_id") REFERENCES "public"."orders"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reviews" ADD CONSTRAINT "reviews_author_id_users_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reviews" ADD CONSTRAINT "reviews_subject_id_users_id_fk" FOREIGN KEY ("subject_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "applications_of_company" ON "applications" USING btree ("company_id","created_at" DESC NULLS LAST,"id");--> statement-breakpoint
CREATE INDEX "applications_of_company_in_stage" ON "applications" USING btree ("company_id","stage","created_at" DESC NULLS LAST,"id");--> statement-breakpoint
CREATE INDEX "applications_of_applicant" ON "applications" USING btree ("applicant_id","created_at" DESC NULLS LAST,"id");--> statement-breakpoint
CREATE INDEX "reviews_of_subject" ON "reviews" USING btree ("subject_id","revealed_at" DESC NULLS LAST,"id") WHERE "reviews"."revealed_at" is not null;--> statement-breakpoint
ALTER TABLE "attachments" ADD CONSTRAINT "attachments_application_id_applications_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."applications"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "conversations" ADD CONSTRAINT "conversations_gig_id_gigs_id_fk" FOREIGN KEY ("gig_id") REFERENCES "public"."gigs"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "conversations" ADD CONSTRAINT "conversations_job_id_jobs_id_fk" FOREIGN KEY ("job_id") REFERENCES "public"."jobs"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "conversations" ADD CONSTRAINT "conversations_application_id_applications_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."applications"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "conversations" ADD CONSTRAINT "conversations_order_id_orders_id_fk" FOREIGN KEY ("order_id") REFERENCES "public"."orders"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "messages" ADD CONSTRAINT "messages_application_id_applications_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."applications"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "messages_of_gig" ON "messages" USING btree ("conversation_id","gig_id","seq") WHERE "messages"."gig_id" is not null;--> statement-breakpoint
CREATE INDEX "messages_of_job" ON "messages" USING btree ("conversation_id","job_id","seq") WHERE "messages"."job_id" is not null;--> statement-breakpoint
CREATE INDEX "messages_of_application" ON "messages" USING btree ("conversation_id","application_id","seq") WHERE "messages"."application_id" is not null;--> statement-breakpoint
CREATE INDEX "messages_of_order" ON "messages" USING btree ("conversation_id","order_id","seq") WHERE "messages"."order_id" is not null;--> statement-breakpoint
CREATE INDEX "orders_of_gig" ON "orders" USING btree ("gig_id") WHERE "orders"."gig_id" is not null;--> statement-breakpoint
CREATE INDEX "attachments_unclaimed" ON "attachments" USING btree ("created_at") WHERE "attachments"."message_id" is null and "attachments"."application_id" is null;--> statement-breakpoint
ALTER TABLE "attachments" ADD CONSTRAINT "attachments_place_in_application" UNIQUE("application_id","position");--> statement-breakpoint
ALTER TABLE "attachments" ADD CONSTRAINT "attachments_claimed" CHECK (num_nonnulls("attachments"."message_id", "attachments"."application_id") = num_nonnulls("attachments"."position")
        and ("attachments"."message_id" is null) = ("attachments"."message_seq" is null)
        and ("attachments"."position" is null or "attachments"."status" = 'ready'));--> statement-breakpoint
ALTER TABLE "conversations" ADD CONSTRAINT "conversations_one_context" CHECK (num_nonnulls("conversations"."gig_id", "conversations"."job_id", "conversations"."application_id", "conversations"."order_id")
        = num_nonnulls("conversations"."context_seq"));--> statement-breakpoint
-- Until now every message that was written from something has shown its card; from now on the first of a row does.
UPDATE "messages" SET "context_seq" = "runs"."start" FROM (
	SELECT "id", max(CASE WHEN "begins" THEN "seq" END) OVER (PARTITION BY "conversation_id" ORDER BY "seq") AS "start" FROM (
		SELECT "id", "conversation_id", "seq", lag(coalesce("gig_id", "job_id", "order_id"))
			OVER (PARTITION BY "conversation_id" ORDER BY "seq") IS DISTINCT FROM coalesce("gig_id", "job_id", "order_id") AS "begins"
		FROM "messages" WHERE num_nonnulls("gig_id", "job_id", "order_id") = 1
	) AS "written"
) AS "runs" WHERE "messages"."id" = "runs"."id";--> statement-breakpoint
ALTER TABLE "messages" ADD CONSTRAINT "messages_context_back" CHECK ("messages"."context_seq" <= "messages"."seq");--> statement-breakpoint
ALTER TABLE "messages" ADD CONSTRAINT "messages_tier" CHECK ("messages"."gig_tier" is null or "messages"."gig_id" is not null);--> statement-breakpoint
ALTER TABLE "messages" ADD CONSTRAINT "messages_one_context" CHECK (num_nonnulls("messages"."gig_id", "messages"."job_id", "messages"."application_id", "messages"."order_id")
        = num_nonnulls("messages"."context_seq"));