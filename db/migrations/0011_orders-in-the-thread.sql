CREATE TABLE "order_events" (
	"event_id" text PRIMARY KEY NOT NULL,
	"order_id" uuid NOT NULL,
	"step" text NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "messages" DROP CONSTRAINT "messages_tombstone";--> statement-breakpoint
ALTER TABLE "messages" ADD COLUMN "step" text;--> statement-breakpoint
ALTER TABLE "orders" ADD COLUMN "rev" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "order_events" ADD CONSTRAINT "order_events_order_id_orders_id_fk" FOREIGN KEY ("order_id") REFERENCES "public"."orders"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "messages_steps" ON "messages" USING btree ("order_id","seq") WHERE "messages"."step" is not null;--> statement-breakpoint
ALTER TABLE "messages" ADD CONSTRAINT "messages_step" CHECK ("messages"."step" is null or "messages"."order_id" is not null);--> statement-breakpoint
ALTER TABLE "messages" ADD CONSTRAINT "messages_tombstone" CHECK (("messages"."deleted_at" is not null) = ("messages"."body" = '' and "messages"."attachment_count" = 0 and "messages"."step" is null));