import "server-only";
import { and, eq, inArray, sql } from "drizzle-orm";
import { v7 as uuid } from "uuid";
import { db, type Transaction } from "@/db/client";
import { dispatches } from "@/db/schema/deliveries";
import { backoffMs, isGivenUp, MAX_UNKNOWN_ENDS, type Outcome, SILENT_MS } from "./dispatch-rules";

export type Dispatch = typeof dispatches.$inferSelect;

/** Whom by which channel, and what about: a mail is about everything. */
export type Address = Pick<Dispatch, "userId" | "channel" | "conversationId" | "applicationId">;

/** Its clock decides, not that of this process. */
const now = sql`clock_timestamp()`;
const clock = now.mapWith(dispatches.createdAt);

/** What there is to do about what was begun before: nothing, to wait until then, or to try it again; `isRepeat`: it may have gone out. */
export type Earlier =
  | { kind: "none" }
  | { kind: "wait"; at: Date }
  | { kind: "retry"; dispatch: Dispatch; isRepeat: boolean };

/** One transaction at a time decides for a person; the lock ends with it. */
export async function lockReceiver(tx: Transaction, userId: string): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`notifications:${userId}`}, 0))`);
}

/** What is under way to `address`. What has ended without a word once too often is given up here, and counts as none. */
export async function findEarlier(tx: Transaction, address: Address): Promise<Earlier> {
  const row = await findOpen(tx, address);
  if (!row) return { kind: "none" };
  const { dispatch, now: at } = row;
  const isRepeat = dispatch.status === "begun";
  const due = isRepeat ? new Date(dispatch.begunAt.getTime() + SILENT_MS) : (dispatch.retryAt ?? at);
  if (due > at) return { kind: "wait", at: due };
  if (!isRepeat || dispatch.unknownEnds < MAX_UNKNOWN_ENDS) return { kind: "retry", dispatch, isRepeat };
  await end(tx, dispatch, { status: "dead", reason: "unknown" });
  return { kind: "none" };
}

/** What is begun or to be tried again, and the time; there is at most one. */
export async function findOpen(
  tx: Transaction,
  address: Address,
): Promise<{ dispatch: Dispatch; now: Date } | undefined> {
  const [row] = await tx
    .select({ dispatch: dispatches, now: clock })
    .from(dispatches)
    .where(and(isTo(address), inArray(dispatches.status, ["begun", "failed"])));
  return row;
}

/** Notes a first attempt as begun. */
export async function beginFirst(tx: Transaction, address: Address): Promise<Dispatch> {
  const [made] = await tx
    .insert(dispatches)
    .values({ id: uuid(), ...address, createdAt: now, begunAt: now })
    .returning();
  if (!made) throw new Error("a dispatch was not written");
  return made;
}

/** Notes another attempt as begun. */
export async function beginAgain(tx: Transaction, { id, unknownEnds }: Dispatch, isRepeat: boolean): Promise<Dispatch> {
  const [begun] = await tx
    .update(dispatches)
    .set({
      ...{ status: "begun", begunAt: now, endedAt: null, retryAt: null, reason: null },
      attempts: sql`${dispatches.attempts} + 1`,
      unknownEnds: isRepeat ? unknownEnds + 1 : unknownEnds,
    })
    .where(eq(dispatches.id, id))
    .returning();
  if (!begun) throw new Error("a dispatch is missing");
  return begun;
}

/** Notes that nothing of it is to be told any more. */
export async function drop(tx: Transaction, dispatch: Dispatch): Promise<void> {
  await end(tx, dispatch, { status: "dropped", reason: null });
}

/** Notes how an attempt ended; answers when to try again. One that was taken for silent meanwhile is no longer its to note. */
export async function settle(dispatch: Dispatch, outcome: Outcome): Promise<Date | null> {
  if (outcome.isDone) {
    await end(db, dispatch, { status: "done", reason: null });
    return null;
  }
  const { reason, isFinal } = outcome;
  const ageMs = dispatch.begunAt.getTime() - dispatch.createdAt.getTime();
  if (isFinal || isGivenUp(dispatch.attempts, ageMs)) {
    await end(db, dispatch, { status: "dead", reason });
    return null;
  }
  const wait = backoffMs(dispatch.attempts, Math.random()) / 1000;
  const retryAt = sql`clock_timestamp() + make_interval(secs => ${wait}::float8)`;
  return end(db, dispatch, { status: "failed", reason, retryAt });
}

async function end(
  executor: Transaction | typeof db,
  { id, attempts, status }: Dispatch,
  change: { status: Dispatch["status"]; reason: string | null; retryAt?: typeof now },
): Promise<Date | null> {
  const [ended] = await executor
    .update(dispatches)
    .set({ retryAt: null, ...change, endedAt: now })
    .where(and(eq(dispatches.id, id), eq(dispatches.attempts, attempts), eq(dispatches.status, status)))
    .returning({ retryAt: dispatches.retryAt });
  return ended?.retryAt ?? null;
}

function isTo({ userId, channel, conversationId, applicationId }: Address) {
  return and(
    ...[eq(dispatches.userId, userId), eq(dispatches.channel, channel)],
    conversationId ? eq(dispatches.conversationId, conversationId) : undefined,
    applicationId ? eq(dispatches.applicationId, applicationId) : undefined,
  );
}
