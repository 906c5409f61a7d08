DROP INDEX "notifications_unread";--> statement-breakpoint
CREATE INDEX "notifications_unread" ON "notifications" USING btree ("user_id","created_at" DESC NULLS LAST,"id" DESC NULLS LAST) WHERE "notifications"."read_at" is null;--> statement-breakpoint
-- What was done before there was a centre is listed in it too, and calls for nobody: it is read as far as its conversation is.
INSERT INTO "notifications" (id, user_id, conversation_id, message_seq, created_at, read_at)
SELECT gen_random_uuid(), e.user_id, m.conversation_id, m.seq, m.created_at, case when m.seq <= e.last_read_seq then m.created_at end
FROM messages m JOIN inbox_entries e ON e.conversation_id = m.conversation_id
WHERE (m.step IS NOT NULL OR m.move IS NOT NULL)
  AND (e.user_id <> m.sender_id OR coalesce(m.move IN ('expired', 'reminded', 'revealed'), false))
ON CONFLICT DO NOTHING;--> statement-breakpoint
INSERT INTO "notifications" (id, user_id, application_id, application_rev, created_at, read_at)
SELECT gen_random_uuid(), company_id, id, 0, created_at, created_at FROM applications
UNION ALL
SELECT gen_random_uuid(), case when stage = 'withdrawn' then company_id else applicant_id end, id, rev, stage_at, stage_at
FROM applications WHERE rev > 0
ON CONFLICT DO NOTHING;
