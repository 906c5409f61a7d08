/** What must always hold of what the absent are told; each query lists the rows that break its rule. */
export const DELIVERY_RULES: Readonly<Record<string, string>> = {
  "nobody is told of a message that is not there, or of a conversation or application of others": `
    select d.id from deliveries d
    left join messages m on m.conversation_id = d.conversation_id and m.seq = d.message_seq
    left join conversations c on c.id = d.conversation_id
    left join applications a on a.id = d.application_id
    where case when d.application_id is null
      then m.id is null or d.user_id not in (c.initiator_id, c.recipient_id)
      else a.rev < d.application_rev or d.user_id not in (a.company_id, a.applicant_id) end`,
  "nobody is told of what they said themselves, but of what happened by itself": `
    select d.id from deliveries d join messages m on m.conversation_id = d.conversation_id and m.seq = d.message_seq
    where m.sender_id = d.user_id and coalesce(m.move, '') not in ('reminded', 'revealed')`,
  "what tells of something goes to whom it is told, by that channel, and a push is about one thing": `
    select d.id from deliveries d join dispatches s on s.id = d.dispatch_id
    where s.user_id <> d.user_id or s.channel <> d.channel
      or s.channel = 'push' and (s.conversation_id, s.application_id)
        is distinct from (d.conversation_id, d.application_id)`,
  "whatever left tells of something": `
    select s.id from dispatches s where not exists (select from deliveries d where d.dispatch_id = s.id)`,
  "an attempt without a word was repeated once": `
    select id from dispatches where unknown_ends > 1 or unknown_ends >= attempts and attempts > 0`,
};
