/** What must hold of the notification centre at every moment; part of the rules of `audit.ts`. */
export const NOTIFICATION_RULES: Readonly<Record<string, string>> = {
  "the centre lists every step and every move for whoever did not make it, and what happened by itself for both": `
    select m.id from messages m join conversations c on c.id = m.conversation_id
    left join notifications n on n.conversation_id = m.conversation_id and n.message_seq = m.seq
    where m.step is not null or m.move is not null
    group by m.id, c.id having count(n.id) <> case when m.move in ('expired', 'reminded', 'revealed') then 2 else 1 end
      or bool_or(n.user_id not in (c.user_lo, c.user_hi))
      or bool_or(n.user_id = m.sender_id and not coalesce(m.move in ('expired', 'reminded', 'revealed'), false))`,
  "the centre lists no mere message": `
    select n.id from notifications n
    left join messages m on m.conversation_id = n.conversation_id and m.seq = n.message_seq
    where n.conversation_id is not null and (m.id is null or m.step is null and m.move is null)`,
  "the centre lists an application for its company, and its newest change for one of its two people": `
    select n.id from notifications n join applications a on a.id = n.application_id
    where n.user_id not in (a.company_id, a.applicant_id) or n.application_rev not in (0, a.rev)
      or n.application_rev = 0 and n.user_id <> a.company_id`,
};
