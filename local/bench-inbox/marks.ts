import type postgres from "postgres";
import { UNREAD } from "./plan";

/**
 * Everybody has read everything, except the newest message of {@link UNREAD} conversations of each who is measured, and
 * of all of whoever is behind. In view of them, half are starred and labelled, and it is their turn in the other half.
 */
export async function insertInboxEntries(client: postgres.TransactionSql): Promise<void> {
  await makeEnds(client);
  await client`
    insert into inbox_entries (user_id, conversation_id, participant_id, last_seq, last_read_seq, last_message_at,
      gig_at, job_at, order_at, archived_at, snoozed_at, starred_at, turn, turn_seq)
    select owner_id, id, other_id, messages, messages - unread, ended_at, gig_at, job_at, order_at,
      case folder when 'archived' then now() end, case folder when 'snoozed' then now() end,
      case when folder = 'inbox' and n % 2 = 1 then now() end,
      case n % 2 when 0 then 'yours' else 'theirs' end, case n % 2 when 0 then messages end
    from ends
    union all
    select other_id, id, owner_id, messages, messages, ended_at, gig_at, job_at, order_at, null, null, null,
      'theirs', messages
    from ends`;
  await insertLabels(client);
  await insertDrafts(client);
}

/** When each conversation had its newest message, and when what it was written from. */
async function makeEnds(client: postgres.TransactionSql): Promise<void> {
  await client`
    create temp table ends on commit drop as
    select s.*, said.*, (role is not null and (role = 'behind' or n <= ${UNREAD}::int))::int as unread
    from seeds s cross join lateral (
      select max(created_at) as ended_at, max(created_at) filter (where gig_id is not null) as gig_at,
        max(created_at) filter (where job_id is not null) as job_at,
        max(created_at) filter (where order_id is not null) as order_at
      from messages where conversation_id = s.id and seq in (1, 2, s.messages)
    ) said`;
}

async function insertLabels(client: postgres.TransactionSql): Promise<void> {
  await client`
    insert into labels (id, user_id, name, colour)
    select uuidv7(), id, 'Half', 'blue' from users where id in (select owner_id from seeds where role is not null)`;
  await client`
    insert into entry_labels (user_id, conversation_id, label_id, last_activity_at)
    select user_id, conversation_id, labels.id, last_activity_at
    from inbox_entries join labels using (user_id) where starred_at is not null`;
}

/** In every twentieth conversation. */
async function insertDrafts(client: postgres.TransactionSql): Promise<void> {
  await client`
    insert into drafts (user_id, conversation_id, body)
    select owner_id, id, 'Salam' from seeds where role is not null and n % 20 = 1`;
}
