ALTER TABLE "applications" ADD COLUMN "withdrawn_from" text;--> statement-breakpoint
CREATE INDEX "applications_of_job" ON "applications" USING btree ("job_id","created_at" DESC NULLS LAST,"id");--> statement-breakpoint
CREATE INDEX "applications_of_job_in_stage" ON "applications" USING btree ("job_id","stage","created_at" DESC NULLS LAST,"id");--> statement-breakpoint
ALTER TABLE "applications" ADD CONSTRAINT "applications_withdrawn_from" CHECK ("applications"."withdrawn_from" is null or "applications"."stage" = 'withdrawn');