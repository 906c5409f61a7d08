import "server-only";
import { eq } from "drizzle-orm";
import { db, type Transaction } from "@/db/client";
import { pushSubscriptions } from "@/db/schema/notifications";
import type { PushOutcome, PushPayload } from "@/lib/push/types";
import { listTold, thingOf, writeDeliveries } from "./deliveries";
import {
  type Address,
  beginAgain,
  beginFirst,
  type Dispatch,
  drop,
  findEarlier,
  lockReceiver,
  settle,
} from "./dispatches";
import { mailDueAt, pushRung } from "./ladder-rules";
import { pushOf } from "./notices";
import { pendingApplication, pendingMessages } from "./pending";
import type { PendingApplication, PendingMessage } from "./pending-types";
import { getReceiver, type Receiver } from "./person";
import { type Look, lookAgain, mailAt } from "./queue";
import { isWanted } from "./rules";

/** Tells one person by push on all of their browsers. */
export type SendPush = (userId: string, payload: PushPayload) => Promise<PushOutcome>;

type Pending = PendingMessage | PendingApplication;

/**
 * One look at what a person has not read of a conversation, or of an application: a push now, later or never, and a place in
 * the next mail. What is true now decides, not what was when it was queued.
 */
export async function lookAt(look: Look, sendPush: SendPush): Promise<void> {
  const begun = await db.transaction((tx) => decide(tx, look));
  if (!begun) return;
  const { dispatch, payload } = begun;
  const outcome = await sendPush(dispatch.userId, payload);
  const retryAt = await settle(
    dispatch,
    outcome.failed === null ? { isDone: true } : { isDone: false, reason: outcome.failed, isFinal: false },
  );
  if (retryAt) await lookAgain(db, look, retryAt);
}

interface Begun {
  dispatch: Dispatch;
  payload: PushPayload;
}

async function decide(tx: Transaction, look: Look): Promise<Begun | null> {
  await lockReceiver(tx, look.userId);
  const pending = await pendingOf(tx, look);
  const receiver = await getReceiver(tx, look.userId);
  await waitForMail(tx, receiver, look, pending);
  return decidePush(tx, receiver, look, pending);
}

async function pendingOf(tx: Transaction, look: Look): Promise<Pending[]> {
  if (look.conversationId !== undefined) return pendingMessages(tx, look.userId, look.conversationId);
  const application = await pendingApplication(tx, look.userId, look);
  return application ? [application] : [];
}

/** Has what is pending told in the next mail, unless there was one about this since it was read last. */
async function waitForMail(tx: Transaction, receiver: Receiver, look: Look, pending: Pending[]): Promise<void> {
  const wanted = pending.filter((item) => isWanted(receiver.settings, topicIn(item), "email"));
  const newest = wanted.at(-1);
  if (!newest) return;
  const told = await listTold(tx, receiver.id, "email", aboutOf(look, pending));
  const isNew = look.conversationId !== undefined ? told.seqs.size === 0 : !told.seqs.has(look.rev);
  if (!isNew) return;
  await writeDeliveries(tx, receiver.id, "email", wanted.map(thingOf), null);
  // What lay unread before, and was not to be mailed then, does not hasten it.
  await mailAt(tx, receiver.id, mailDueAt(newest.createdAt));
}

async function decidePush(tx: Transaction, receiver: Receiver, look: Look, pending: Pending[]): Promise<Begun | null> {
  const wanted = pending.filter((item) => isWanted(receiver.settings, topicIn(item), "push"));
  const address = addressOf(look);
  const earlier = await findEarlier(tx, address);
  if (earlier.kind === "wait") {
    await lookAgain(tx, look, earlier.at);
    return null;
  }
  if (wanted.length === 0 || !(await hasBrowser(tx, receiver.id))) {
    if (earlier.kind === "retry") await drop(tx, earlier.dispatch);
    return null;
  }
  const told = await listTold(tx, receiver.id, "push", aboutOf(look, pending));
  const isRetry = earlier.kind === "retry";
  const untold = isRetry ? wanted : wanted.filter((item) => !told.seqs.has(numberOf(item)));
  const rung = pushRung(
    receiver.moment,
    untold.map(({ createdAt }) => createdAt),
    isRetry ? null : told.lastAt,
  );
  if (rung !== "now") {
    if (rung) await lookAgain(tx, look, rung);
    return null;
  }
  const dispatch = isRetry ? await beginAgain(tx, earlier.dispatch, earlier.isRepeat) : await beginFirst(tx, address);
  await writeDeliveries(tx, receiver.id, "push", wanted.map(thingOf), dispatch.id);
  return { dispatch, payload: pushOf(receiver, dispatch.id, wanted) };
}

async function hasBrowser(tx: Transaction, userId: string): Promise<boolean> {
  const [browser] = await tx
    .select({ id: pushSubscriptions.id })
    .from(pushSubscriptions)
    .where(eq(pushSubscriptions.userId, userId))
    .limit(1);
  return browser !== undefined;
}

function addressOf({ userId, conversationId, applicationId }: Look): Address {
  return { userId, channel: "push", conversationId: conversationId ?? null, applicationId: applicationId ?? null };
}

function aboutOf(look: Look, pending: Pending[]) {
  if (look.conversationId === undefined) return { applicationId: look.applicationId };
  const [first] = pending;
  // What was told in one's own name lies below what was read.
  const lowest = Math.min(...pending.map((item) => numberOf(item) - 1));
  const lastReadSeq = first && "seq" in first ? Math.min(first.lastReadSeq, lowest) : 0;
  return { conversationId: look.conversationId, lastReadSeq };
}

function numberOf(item: Pending): number {
  return "seq" in item ? item.seq : item.rev;
}

function topicIn(item: Pending) {
  return "topic" in item ? item.topic : "orders";
}
