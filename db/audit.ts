import postgres from "postgres";
import { CARD_RULES } from "./audit-cards";
import { DELIVERY_RULES } from "./audit-deliveries";
import { NOTIFICATION_RULES } from "./audit-notifications";

/** What must hold of every database at every moment; each query lists the rows that break its rule. */
const RULES: Readonly<Record<string, string>> = {
  "seq is dense from 1 to last_seq": `
    select c.id from conversations c left join messages m on m.conversation_id = c.id
    group by c.id having count(m.id) <> c.last_seq or coalesce(max(m.seq), 0) <> c.last_seq
      or coalesce(min(m.seq), 1) <> 1`,
  "rev is never behind a row and never behind seq": `
    select c.id from conversations c left join messages m on m.conversation_id = c.id
    group by c.id having coalesce(max(m.rev), 0) <> c.rev or c.rev < c.last_seq`,
  "no two rows of a conversation share a rev": `
    select conversation_id from messages group by conversation_id, rev having count(*) > 1`,
  "one conversation per pair": `
    select user_lo from conversations group by user_lo, user_hi having count(*) > 1`,
  "exactly two inbox entries, one for each person": `
    select c.id from conversations c left join inbox_entries e on e.conversation_id = c.id
    group by c.id having count(e.user_id) <> 2
      or count(*) filter (where e.user_id = c.user_lo and e.participant_id = c.user_hi) <> 1
      or count(*) filter (where e.user_id = c.user_hi and e.participant_id = c.user_lo) <> 1`,
  "both inbox entries know the newest message, and nobody has read past it": `
    select e.conversation_id from inbox_entries e join conversations c on c.id = e.conversation_id
    where e.last_seq <> c.last_seq or e.last_read_seq > c.last_seq`,
  "one's own messages are read": `
    select e.conversation_id from inbox_entries e
    join messages m on m.conversation_id = e.conversation_id and m.sender_id = e.user_id
    group by e.user_id, e.conversation_id, e.last_read_seq having max(m.seq) > e.last_read_seq`,
  "the list knows the time of the newest message": `
    select e.conversation_id from inbox_entries e join conversations c on c.id = e.conversation_id
    left join messages m on m.conversation_id = c.id and m.seq = c.last_seq
    where e.last_message_at is distinct from m.created_at`,
  "the lists by context know when it was last written from one": `
    select e.conversation_id from inbox_entries e
    left join messages m on m.conversation_id = e.conversation_id
    group by e.user_id, e.conversation_id
    having e.gig_at is distinct from (array_agg(m.created_at order by m.seq desc) filter (where m.gig_id is not null))[1]
      or e.job_at is distinct from (array_agg(m.created_at order by m.seq desc)
        filter (where m.job_id is not null or m.application_id is not null))[1]
      or e.order_at is distinct from (array_agg(m.created_at order by m.seq desc) filter (where m.order_id is not null))[1]`,
  "a turn that a message has decided is its sender's to wait for, or nobody's after the last step or a settling move": `
    select e.conversation_id from inbox_entries e
    left join messages m on m.conversation_id = e.conversation_id and m.seq = e.turn_seq
    where (e.turn_seq = 0 and e.turn is not null) or (e.turn_seq > 0 and (m.id is null or m.deleted_at is not null
      or e.turn is distinct from case when m.step in ('completed', 'cancelled') then null
        when m.step is null and m.move in ('accepted', 'confirmed', 'chosen', 'declined', 'withdrawn', 'cancelled', 'expired') then null
        when m.sender_id = e.user_id then 'theirs' else 'yours' end))`,
  "only the two people write": `
    select m.id from messages m join conversations c on c.id = m.conversation_id
    where m.sender_id not in (c.initiator_id, c.recipient_id)`,
  "a freelancer has begun no conversation without an application or an order": `
    select m.id from messages m join users u on u.id = m.sender_id
    join conversations c on c.id = m.conversation_id
    where m.seq = 1 and u.kind = 'freelancer'
      and not exists (select from applications a where a.company_id in (c.user_lo, c.user_hi)
        and a.applicant_id in (c.user_lo, c.user_hi))
      and not exists (select from orders o where o.buyer_id in (c.user_lo, c.user_hi)
        and o.seller_id in (c.user_lo, c.user_hi))`,
  "an unsent message keeps neither text nor file, and any other has one of them, or is a step or a move": `
    select id from messages
    where (deleted_at is not null) <> (body = '' and attachment_count = 0 and step is null and move is null)`,
  "what a message is written from was opened by the message that it names": `
    select m.id from messages m
    left join messages o on o.conversation_id = m.conversation_id and o.seq = m.context_seq
    where m.context_seq is not null and (o.context_seq <> o.seq or row(o.gig_id, o.gig_tier, o.job_id, o.application_id, o.order_id)
      is distinct from row(m.gig_id, m.gig_tier, m.job_id, m.application_id, m.order_id))`,
  "what is talked from now was opened by the message that the conversation names": `
    select c.id from conversations c
    left join messages o on o.conversation_id = c.id and o.seq = c.context_seq
    where c.context_seq is not null and (o.context_seq <> o.seq or row(o.gig_id, o.gig_tier, o.job_id, o.application_id, o.order_id)
      is distinct from row(c.gig_id, c.gig_tier, c.job_id, c.application_id, c.order_id))`,
  "an application that is talked about is of the conversation's two people": `
    select m.id from messages m join conversations c on c.id = m.conversation_id
    join applications a on a.id = m.application_id
    where c.user_lo <> least(a.company_id, a.applicant_id) or c.user_hi <> greatest(a.company_id, a.applicant_id)`,
  "an application is to the company whose job it is": `
    select a.id from applications a join jobs j on j.id = a.job_id where j.company_id <> a.company_id`,
  "a file of an application is ready, its applicant's and in their conversation with the company": `
    select f.id from attachments f join applications a on a.id = f.application_id
    join conversations c on c.id = f.conversation_id
    where f.status <> 'ready' or f.uploader_id <> a.applicant_id
      or c.user_lo <> least(a.company_id, a.applicant_id) or c.user_hi <> greatest(a.company_id, a.applicant_id)`,
  "a review is of one of an order's two people by the other, and of a completed order": `
    select r.id from reviews r join orders o on o.id = r.order_id
    where o.status <> 'completed' or (least(r.author_id, r.subject_id), greatest(r.author_id, r.subject_id))
      <> (least(o.buyer_id, o.seller_id), greatest(o.buyer_id, o.seller_id))`,
  "an order that is talked about, and every step of one, is of the conversation's two people": `
    select m.id from messages m join conversations c on c.id = m.conversation_id join orders o on o.id = m.order_id
    where c.user_lo <> least(o.buyer_id, o.seller_id) or c.user_hi <> greatest(o.buyer_id, o.seller_id)`,
  "a step is taken by whoever may take it, and is never changed": `
    select m.id from messages m join orders o on o.id = m.order_id
    where m.edited_at is not null and m.step is not null
      or m.step in ('placed', 'started', 'revision', 'completed') and m.sender_id <> o.buyer_id
        and not (m.step = 'placed' and m.move = 'accepted')
      or m.step in ('paid', 'delivered') and m.sender_id <> o.seller_id`,
  "an order stands where its steps have led": `
    select o.id from orders o left join messages m on m.order_id = o.id and m.step is not null
    group by o.id having count(m.id) + (select count(*) from cards k
        where k.order_id = o.id and k.kind = 'change' and k.status = 'agreed') <> o.rev or count(m.id) > 0 and (
      (array_agg(m.step order by m.seq))[1] <> 'placed'
      or o.status <> case (array_agg(m.step order by m.seq desc) filter (where m.step <> 'paid'))[1]
        when 'started' then 'active' when 'revision' then 'revising'
        else (array_agg(m.step order by m.seq desc) filter (where m.step <> 'paid'))[1] end
      or (o.paid_at is not null) <> bool_or(m.step = 'paid')
      or (o.due_at is not null) <> bool_or(m.step = 'started'))`,
  "no step is taken twice": `
    select o.id from orders o join messages m on m.order_id = o.id and m.step is not null
    group by o.id having count(*) filter (where m.step = 'placed') <> 1
      or count(*) filter (where m.step = 'paid') > 1 or count(*) filter (where m.step = 'started') > 1
      or count(*) filter (where m.step = 'completed') > 1 or count(*) filter (where m.step = 'cancelled') > 1
      or count(*) filter (where m.step = 'delivered') not between count(*) filter (where m.step = 'revision')
        and count(*) filter (where m.step = 'revision') + 1`,
  "a message counts its reactions, and only the two people react": `
    select m.id from messages m join conversations c on c.id = m.conversation_id
    left join reactions r on r.message_id = m.id
    group by m.id having count(r.user_id) <> m.reaction_count
      or count(*) filter (where r.user_id not in (c.initiator_id, c.recipient_id)) > 0`,
  "an unsent message has no earlier versions, and any other has them from 1 without a gap": `
    select m.id from messages m join message_versions v on v.message_id = m.id
    group by m.id having m.deleted_at is not null or min(v.version) <> 1 or max(v.version) <> count(*)`,
  "a message has the files that it counts, numbered from 0": `
    select m.id from messages m left join attachments a on a.message_id = m.id
    group by m.id having count(a.id) <> m.attachment_count or coalesce(min(a.position), 0) <> 0
      or coalesce(max(a.position) + 1, 0) <> m.attachment_count`,
  "a file in a message is ready, of its sender and in its conversation": `
    select a.id from attachments a join messages m on m.id = a.message_id
    where a.status <> 'ready' or a.uploader_id <> m.sender_id or a.conversation_id <> m.conversation_id
      or a.message_seq <> m.seq`,
  "nothing that a file needs is to be deleted": `
    select d.key from discarded_objects d join attachments a on d.key in (a.key, a.thumb_key, a.preview_key)`,
  "only the two people upload": `
    select a.id from attachments a join conversations c on c.id = a.conversation_id
    where a.uploader_id not in (c.initiator_id, c.recipient_id)`,
  "a label is on its owner's conversations only, and knows when they were active": `
    select l.conversation_id from entry_labels l join labels on labels.id = l.label_id
    join inbox_entries e on e.user_id = l.user_id and e.conversation_id = l.conversation_id
    where labels.user_id <> l.user_id or l.last_activity_at is distinct from e.last_activity_at`,
  "only the two people have drafts, and no draft names another's file": `
    select d.conversation_id from drafts d join conversations c on c.id = d.conversation_id
    left join attachments a on a.id = any(d.attachment_ids)
    where d.user_id not in (c.initiator_id, c.recipient_id) or a.uploader_id <> d.user_id
      or a.conversation_id <> d.conversation_id`,
  "a pack of evidence is one of the two people's, and holds nothing that was unsent after it was read": `
    select e.id from conversation_exports e join conversations c on c.id = e.conversation_id
    left join messages m on m.conversation_id = e.conversation_id and e.status = 'ready' and e.to_day is null
      and m.deleted_at is not null and m.rev > e.rev and m.seq <= e.last_seq
    where e.owner_id not in (c.initiator_id, c.recipient_id) or m.id is not null`,
  "nothing that a pack of evidence consists of is to be deleted": `
    select d.key from discarded_objects d join conversation_exports e on d.key = any(e.keys)`,
  "what is found of a message or a file is there, not unsent, and its two people's alone": `
    select s.id from search_entries s
    left join attachments a on s.kind = 'file' and a.id = s.id
    left join messages m on m.id = case s.kind when 'file' then a.message_id else s.id end
    left join conversations c on c.id = m.conversation_id
    where s.kind in ('message', 'file') and (c.id is null or m.deleted_at is not null
      or (s.conversation_id, s.seq, s.owner_id, s.user_lo, s.user_hi)
        <> (m.conversation_id, m.seq, m.sender_id, c.user_lo, c.user_hi))`,
  "a person is found by those alone who talk with them": `
    select s.id from search_entries s left join conversations c on c.id = s.conversation_id
    where s.kind = 'person' and (c.id is null or c.last_seq = 0 or s.user_lo <> s.user_hi
      or (least(s.user_lo, s.owner_id), greatest(s.user_lo, s.owner_id)) <> (c.user_lo, c.user_hi))`,
  "an order is found by its two people alone": `
    select s.id from search_entries s left join orders o on o.id = s.id
    where s.kind = 'order' and (o.id is null or (s.user_lo, s.user_hi)
      <> (least(o.buyer_id, o.seller_id), greatest(o.buyer_id, o.seller_id)))`,
  ...CARD_RULES,
  ...NOTIFICATION_RULES,
  ...DELIVERY_RULES,
};

/** Checks the whole database against the message contract; answers one sentence per broken rule, or nothing. */
export async function auditViolations(databaseUrl: string): Promise<string[]> {
  const client = postgres(databaseUrl, { max: 1, onnotice: () => {} });
  try {
    const violations: string[] = [];
    for (const [rule, query] of Object.entries(RULES)) {
      const rows = await client.unsafe(query);
      if (rows.length > 0)
        violations.push(`${rule}: broken by ${rows.length} rows, such as ${Object.values(rows[0] ?? {})}`);
    }
    return violations;
  } finally {
    await client.end();
  }
}
