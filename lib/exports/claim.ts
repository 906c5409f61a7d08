import "server-only";
import { and, asc, eq, gt, inArray, isNotNull, lte, type SQL, sql } from "drizzle-orm";
import { db, type Transaction } from "@/db/client";
import { conversations } from "@/db/schema/conversations";
import { conversationExports } from "@/db/schema/exports";
import { messages } from "@/db/schema/messages";
import { discard } from "@/lib/attachments/discard";
import { type Export, isHeldBy } from "./scope";

/** A pack that could not be made so often is given up. */
const MAX_FAILURES = 3;
/** One whose workers ended so often without a word is what ended them; a restart or two is not its fault. */
const MAX_ATTEMPTS = 10;
/** Without a word from its worker for so long, a pack is another's to make. */
const LEASE = sql`now() + interval '60 seconds'`;
const PAUSE = sql`now() + interval '20 seconds'`;

/** A pack as its worker took it up; `attempts` tells it from everybody who took it up before or after. */
export type Claimed = Export & { rev: number; lastSeq: number };

/**
 * Takes up the pack that has been due for longest, or that a worker left behind; null when there is none. What that one
 * stored of it is thrown away. One that was taken up too often is answered as `failed`.
 */
export async function claimExport(): Promise<Export | null> {
  return db.transaction(async (tx) => {
    const [due] = await tx
      .select()
      .from(conversationExports)
      .where(
        and(inArray(conversationExports.status, ["queued", "running"]), lte(conversationExports.dueAt, sql`now()`)),
      )
      .orderBy(asc(conversationExports.dueAt))
      .limit(1)
      .for("update", { skipLocked: true });
    if (!due) return null;
    await discard(tx, due.keys);
    // A worker that was ended says nothing more.
    const isLeft = due.status === "running";
    if (isLeft && due.attempts >= MAX_ATTEMPTS) return update(tx, isThis(due), { status: "failed", keys: [] });
    const [now] = await tx
      .select({ rev: conversations.rev, lastSeq: conversations.lastSeq })
      .from(conversations)
      .where(eq(conversations.id, due.conversationId));
    const taken = { status: "running" as const, attempts: due.attempts + 1, dueAt: LEASE, keys: [], done: 0 };
    return update(tx, isThis(due), { ...taken, ...now });
  });
}

/** Says how far it is, and keeps it for longer; null once it is not this worker's any more. */
export function beat(claimed: Claimed, changes: { done?: number; keys?: string[] } = {}): Promise<Export | null> {
  return update(db, isStill(claimed), { ...changes, dueAt: LEASE });
}

/**
 * Has its owner get it; null once it is not this worker's any more. Where a message of it was unsent since it was begun it
 * is made again, so that nothing is handed out that its sender has taken back.
 */
export async function finish(
  claimed: Claimed,
  stored: Pick<Export, "keys"> & { size: number; sha256: string },
): Promise<Export | null> {
  return db.transaction(async (tx) => {
    // Whoever unsends holds this row: they see the pack as ready, or are seen here.
    await tx
      .select({ id: conversations.id })
      .from(conversations)
      .where(eq(conversations.id, claimed.conversationId))
      .for("share");
    if (await isOutdated(tx, claimed)) return again(tx, claimed, { dueAt: sql`now()` });
    return update(tx, isStill(claimed), { ...stored, status: "ready", done: claimed.total });
  });
}

/** Leaves it to be tried once more in a while, or gives it up. */
export function release(claimed: Claimed): Promise<Export | null> {
  const failures = claimed.failures + 1;
  return db.transaction((tx) =>
    again(tx, claimed, { failures, dueAt: PAUSE, status: failures < MAX_FAILURES ? "queued" : "failed" }),
  );
}

/** Leaves it to another worker at once, because this one ends; that is no failure. */
export function giveBack(claimed: Claimed): Promise<Export | null> {
  return db.transaction((tx) => again(tx, claimed, { dueAt: sql`now()` }));
}

async function again(tx: Transaction, claimed: Claimed, changes: Changes): Promise<Export | null> {
  const [row] = await tx.select().from(conversationExports).where(isStill(claimed)).for("update");
  if (!row) return null;
  await discard(tx, row.keys);
  return update(tx, isThis(claimed), { status: "queued", ...changes, keys: [], done: 0 });
}

async function isOutdated(tx: Transaction, claimed: Claimed): Promise<boolean> {
  const isUnsentSince = and(isNotNull(messages.deletedAt), gt(messages.rev, claimed.rev));
  return (await tx.$count(messages, and(isHeldBy(claimed), isUnsentSince))) > 0;
}

function isStill(claimed: Claimed) {
  const { attempts, status } = conversationExports;
  return and(isThis(claimed), eq(attempts, claimed.attempts), eq(status, "running"));
}

function isThis({ id }: Export) {
  return eq(conversationExports.id, id);
}

type Changes = { [Name in keyof typeof conversationExports.$inferInsert]?: Export[Name] | SQL };

async function update(executor: Transaction | typeof db, where: SQL | undefined, changes: Changes) {
  const [row] = await executor.update(conversationExports).set(changes).where(where).returning();
  return row ?? null;
}
