import type postgres from "postgres";
import { auditViolations } from "@/db/audit";
import { Refusal } from "@/local/launcher/refusal";
import { withClient } from "@/local/postgres/databases";
import { type Plan, pairsOf, USERS } from "./plan";

/** Fills an empty, migrated database with the plan's people and messages, set by set; seconds for the full plan. */
export async function seed(databaseUrl: string, plan: Plan): Promise<void> {
  await withClient(databaseUrl, async (client) => {
    await client.begin(async (transaction) => {
      await insertUsers(transaction, USERS + plan.largeInbox);
      await insertConversations(transaction, plan);
      await insertMessages(transaction);
      await insertInboxEntries(transaction);
    });
    // Done now, or Postgres would do it during the measurements.
    await client`vacuum analyze`;
    await client`checkpoint`;
  });
  await requireSound(databaseUrl);
}

/** Throws {@link Refusal} where the database breaks the message contract: then the figures are worth nothing. */
export async function requireSound(databaseUrl: string): Promise<void> {
  const violations = await auditViolations(databaseUrl);
  if (violations.length > 0) throw new Refusal(`The message contract is broken:\n${violations.join("\n")}`);
}

async function insertUsers(client: postgres.TransactionSql, count: number): Promise<void> {
  await client`
    insert into users (id, email, username, name, kind)
    select uuidv7(), 'user-' || n || '@bench.test', 'user-' || n, 'User ' || n, 'client'
    from generate_series(1, ${count}::int) n`;
}

async function insertConversations(client: postgres.TransactionSql, plan: Plan): Promise<void> {
  const pairs = pairsOf(plan);
  const columns = [0, 1, 2].map((column) => pairs.map((pair) => pair[column] ?? 0));
  await client`
    insert into conversations (id, initiator_id, recipient_id, last_seq, rev)
    select uuidv7(), one.id, other.id, pair.messages, pair.messages
    from unnest(${columns[0] ?? []}::int[], ${columns[1] ?? []}::int[], ${columns[2] ?? []}::int[])
      as pair (one, other, messages)
    join users one on one.username = 'user-' || pair.one
    join users other on other.username = 'user-' || pair.other`;
}

/** The two take turns, one message a minute, and every conversation fell silent at another time. */
async function insertMessages(client: postgres.TransactionSql): Promise<void> {
  await client`
    insert into messages (id, conversation_id, seq, rev, sender_id, client_id, fingerprint, body, created_at)
    select uuidv7(), c.id, n, n, case n % 2 when 1 then c.initiator_id else c.recipient_id end, uuidv7(), 'seeded',
      'Message ' || n || ': salam, could you have a look at the second draft of the logo today?',
      now() - c.silence - (c.last_seq - n) * interval '1 minute'
    from (select *, random() * interval '30 days' as silence from conversations) c
    cross join generate_series(1, c.last_seq) n`;
}

/** Everybody has read up to their own newest message, so that every conversation has one unread on one side. */
async function insertInboxEntries(client: postgres.TransactionSql): Promise<void> {
  await client`
    insert into inbox_entries (user_id, conversation_id, participant_id, last_seq, last_read_seq, last_message_at)
    select entry.user_id, c.id, entry.participant_id, c.last_seq, entry.last_read_seq, m.created_at
    from conversations c
    join messages m on m.conversation_id = c.id and m.seq = c.last_seq
    cross join lateral (values
      (c.initiator_id, c.recipient_id, c.last_seq - 1 + c.last_seq % 2),
      (c.recipient_id, c.initiator_id, c.last_seq - c.last_seq % 2)
    ) entry (user_id, participant_id, last_read_seq)`;
}
