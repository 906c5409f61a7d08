import { randomUUID } from "node:crypto";
import { type SQL, sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { db } from "@/db/client";
import type { Viewer } from "@/lib/auth/types";
import { explain } from "@/lib/testing/explain";
import { makePerson } from "@/lib/testing/people";
import { countsQuery, unreadTotalQuery } from "./counts";
import { inboxPage, listConversations } from "./queries";
import { FILTERS, type Filter } from "./rules";
import { nextDue } from "./wake";
import { walk } from "./walk";

const CONVERSATIONS = 3000;
/** How many others each of the others talks with. */
const BESIDE = 3;
const LIMIT = 30;

let salma: Viewer;
const labelId = randomUUID();

/** What puts an entry into a list, and what keeps it out. */
const PLACES: Readonly<Record<Filter | "label", readonly [into: SQL, outOf: SQL]>> = {
  all: [sql`archived_at = null`, sql`archived_at = now()`],
  unread: [sql`last_read_seq = 0`, sql`last_read_seq = 1`],
  "your-turn": [sql`turn = 'yours', turn_seq = null`, sql`turn = 'theirs', turn_seq = null`],
  "their-turn": [sql`turn = 'theirs', turn_seq = null`, sql`turn = 'yours', turn_seq = null`],
  starred: [sql`starred_at = now()`, sql`starred_at = null`],
  snoozed: [sql`snoozed_at = now()`, sql`snoozed_at = null`],
  archived: [sql`archived_at = now()`, sql`archived_at = null`],
  gigs: [sql`gig_at = now()`, sql`gig_at = null`],
  jobs: [sql`job_at = now()`, sql`job_at = null`],
  orders: [sql`order_at = now()`, sql`order_at = null`],
  label: [sql`note = 'labelled'`, sql`note = ''`],
};
const LISTS = [...FILTERS, "label"] as const;

beforeAll(async () => {
  salma = await makePerson("Salma");
  await seedConversations();
  await db.execute(sql`analyze`);
  await db.execute(sql`insert into labels (id, user_id, name, colour) values (${labelId}, ${salma.id}, 'One', 'blue')`);
});
// What is set here says nothing that messages bear out.
afterAll(reset);

/**
 * Gives salma her conversations, in each of which the other has said one thing, and the others as many with each of three
 * more. The others have drafts, labels and blocks: Postgres reads a table that is empty or mostly one's own as it likes.
 */
async function seedConversations() {
  await db.execute(sql`
    insert into users (id, name, username, email, kind)
    select gen_random_uuid(), 'Someone', 'cost-' || n, 'cost-' || n || '@mail.test', 'client'
    from generate_series(1, ${CONVERSATIONS}::int) n`);
  await db.execute(sql`
    with people as (
      select id, row_number() over () as n from users where id <> ${salma.id}
    ), talks as (
      insert into conversations (id, initiator_id, recipient_id, last_seq, rev)
      select gen_random_uuid(), id, ${salma.id}, 1, 1 from people
      union all select gen_random_uuid(), one.id, other.id, 1, 1 from people one join people other
        on (other.n - one.n + ${CONVERSATIONS}) % ${CONVERSATIONS} between 1 and ${BESIDE}
      returning id, initiator_id, recipient_id
    ), said as (
      insert into messages (id, conversation_id, seq, rev, sender_id, client_id, fingerprint, body, created_at)
      select gen_random_uuid(), id, 1, 1, initiator_id, gen_random_uuid(), '', 'Salam', now() - random() * interval '9 days'
      from talks returning conversation_id, created_at
    )
    insert into inbox_entries (user_id, participant_id, conversation_id, last_seq, last_read_seq, last_message_at)
    select initiator_id, recipient_id, id, 1, 1, created_at from talks join said on conversation_id = id
    union all select recipient_id, initiator_id, id, 1, 1, created_at from talks join said on conversation_id = id`);
  await db.execute(sql`
    with others as (select * from inbox_entries where user_id <> ${salma.id}),
    own_drafts as (
      insert into drafts (user_id, conversation_id, body) select user_id, conversation_id, 'Salam' from others
    ), own_blocks as (
      insert into blocks (blocker_id, blocked_id) select distinct user_id, ${salma.id}::uuid from others
    ), own_labels as (
      insert into labels (id, user_id, name, colour)
      select gen_random_uuid(), user_id, 'Own', 'sand' from (select distinct user_id from others) as owners
      returning id, user_id
    )
    insert into entry_labels (user_id, conversation_id, label_id, last_activity_at)
    select user_id, conversation_id, own_labels.id, last_activity_at from others join own_labels using (user_id)`);
}

/** Puts so many of salma's conversations into a list, here and there in it, and all others elsewhere. */
async function place(list: Filter | "label", count: number) {
  await reset();
  const [into, outOf] = PLACES[list];
  const own = sql`user_id = ${salma.id}`;
  await db.execute(sql`update inbox_entries set ${outOf} where ${own}`);
  await db.execute(sql`update inbox_entries set ${into} where ${own} and conversation_id in
    (select conversation_id from inbox_entries where ${own} order by conversation_id limit ${count})`);
  await db.execute(sql`
    insert into entry_labels (user_id, conversation_id, label_id, last_activity_at)
    select user_id, conversation_id, ${labelId}, last_activity_at from inbox_entries where ${own} and note = 'labelled'`);
  await db.execute(sql`analyze inbox_entries, entry_labels`);
}

async function reset() {
  await db.execute(sql`delete from entry_labels where label_id = ${labelId}`);
  await db.execute(sql`
    update inbox_entries set archived_at = null, last_read_seq = 1, turn = null, turn_seq = 0, starred_at = null,
      snoozed_at = null, snoozed_until = null, gig_at = null, job_at = null, order_at = null, note = ''
    where user_id = ${salma.id}`);
}

function inputOf(list: Filter | "label", cursor?: { at: number; conversationId: string }) {
  return {
    limit: LIMIT,
    cursor,
    ...(list === "label" ? { filter: "all" as const, label: labelId } : { filter: list }),
  };
}

function explainPage(input: ReturnType<typeof inputOf>) {
  return walk((tx) => explain(tx, inboxPage(tx, salma, input)));
}

describe.each(LISTS)("the list %s", (list) => {
  it("reads the few that are in it, however many lie elsewhere", async () => {
    await place(list, 5);
    expect((await listConversations(salma, inputOf(list))).items).toHaveLength(5);
    expect(await explainPage(inputOf(list))).toEqual({ readSequentially: [], mostRead: 5 });
    const counts = await walk((tx) => explain(tx, countsQuery(salma)));
    // Those that lie elsewhere are in some other list, which is counted up to 100.
    expect(counts).toMatchObject({ readSequentially: [], mostRead: 100 });
  });

  it("reads a page of the many that are in it, the first and one far down", async () => {
    await place(list, CONVERSATIONS);
    const page = { readSequentially: [], mostRead: LIMIT + 1 };
    expect(await explainPage(inputOf(list))).toEqual(page);
    const far = { at: Date.now() - 8 * 24 * 3_600_000, conversationId: randomUUID() };
    expect(await explainPage(inputOf(list, far))).toEqual(page);
  });
});

it("the unread total reads what is unread and nothing else", async () => {
  await place("unread", 5);
  expect(await explain(db, unreadTotalQuery(salma))).toEqual({ readSequentially: [], mostRead: 5 });
});

it("what is due is found without a look at what is not", async () => {
  await place("snoozed", CONVERSATIONS);
  await db.execute(sql`
    update inbox_entries set snoozed_until = now() + interval '1 hour' * row_number
    from (select conversation_id as id, row_number() over () from inbox_entries where user_id = ${salma.id}) as numbered
    where conversation_id = id and user_id = ${salma.id}`);
  await db.execute(sql`analyze inbox_entries`);
  const inHours = (hours: number) => new Date(Date.now() + hours * 3_600_000);
  expect(await explain(db, nextDue(db, inHours(0.5)))).toEqual({ readSequentially: [], mostRead: 0 });
  expect(await explain(db, nextDue(db, inHours(1000)))).toEqual({ readSequentially: [], mostRead: 1 });
});
