import "server-only";
import { and, eq, gt, inArray, isNull, notExists, sql } from "drizzle-orm";
import { drizzle } from "drizzle-orm/postgres-js";
import postgres from "postgres";
import { users } from "@/db/schema/auth";
import { conversations } from "@/db/schema/conversations";
import { messages } from "@/db/schema/messages";
import { orders } from "@/db/schema/orders";
import { searchEntries } from "@/db/schema/search";
import { enterMessages } from "./backfill-messages";
import { type BackfillDb, known, learnFrom, type Place, type Talk, writeEntries } from "./backfill-writes";
import { orderEntry, personEntries } from "./entries";

/** Any constant will do, as long as every version of the product uses the same. */
const BACKFILL_LOCK = 7_270_003;
const CONVERSATIONS = 200;
const ORDERS = 1000;

/**
 * Makes findable what was written before there was a search, or directly into the database; answers how many
 * conversations and orders. Broken off, it goes on where it was: a conversation's two people are entered last, and tell
 * that it is done. Messages may be sent, edited and unsent meanwhile.
 */
export async function backfillSearch(databaseUrl: string): Promise<number> {
  const client = postgres(databaseUrl, { max: 1, onnotice: () => {} });
  const db = drizzle(client, { casing: "snake_case" });
  try {
    await client`select pg_advisory_lock(${BACKFILL_LOCK})`;
    return (await inBatches(() => enterTalks(db))) + (await inBatches(() => enterOrders(db)));
  } finally {
    await client.end();
  }
}

async function inBatches(next: () => Promise<number>): Promise<number> {
  let total = 0;
  for (let done = await next(); done > 0; done = await next()) total += done;
  return total;
}

async function enterTalks(db: BackfillDb): Promise<number> {
  const entered = db
    .select()
    .from(searchEntries)
    .where(and(eq(searchEntries.conversationId, conversations.id), sql`${searchEntries.kind} = 'person'`));
  const talks = await db
    .select()
    .from(conversations)
    .where(and(gt(conversations.lastSeq, 0), notExists(entered)))
    .limit(CONVERSATIONS);
  if (talks.length === 0) return 0;
  const byId = new Map(talks.map((talk) => [talk.id, talk]));
  let after: Place | null = null;
  do after = await enterMessages(db, byId, after);
  while (after);
  await enterPeople(db, talks);
  return talks.length;
}

async function enterPeople(db: BackfillDb, talks: readonly Talk[]): Promise<void> {
  const [people, since] = await Promise.all([peopleOf(db, talks), beginningsOf(db, talks)]);
  const entries = talks.flatMap((talk) => {
    const two = [known(people, talk.userLo), known(people, talk.userHi)];
    return personEntries(talk, two, known(since, talk.id));
  });
  await writeEntries(db, entries);
  await learnFrom(db, entries);
}

async function peopleOf(db: BackfillDb, talks: readonly Talk[]) {
  const ids = talks.flatMap(({ userLo, userHi }) => [userLo, userHi]);
  const rows = await db
    .select({ id: users.id, name: users.name, username: users.username })
    .from(users)
    .where(inArray(users.id, ids));
  return new Map(rows.map((row) => [row.id, row]));
}

/** When each conversation's first message was sent. */
async function beginningsOf(db: BackfillDb, talks: readonly Talk[]): Promise<Map<string, Date>> {
  const ids = talks.map(({ id }) => id);
  const rows = await db
    .select({ id: messages.conversationId, createdAt: messages.createdAt })
    .from(messages)
    .where(and(inArray(messages.conversationId, ids), eq(messages.seq, 1)));
  return new Map(rows.map(({ id, createdAt }) => [id, createdAt]));
}

async function enterOrders(db: BackfillDb): Promise<number> {
  const missing = await db
    .select({ order: orders })
    .from(orders)
    .leftJoin(searchEntries, eq(searchEntries.id, orders.id))
    .where(isNull(searchEntries.id))
    .limit(ORDERS);
  const entries = missing.map(({ order }) => orderEntry(order));
  await writeEntries(db, entries);
  await learnFrom(db, entries);
  return missing.length;
}
