import "server-only";
import { db, type Transaction } from "@/db/client";
import { composeDigest } from "@/lib/mail/compose";
import type { SendMail } from "@/lib/mail/types";
import { type Delivery, dropWaiting, lastMailAt, listOf, listWaiting, takeWaiting } from "./deliveries";
import { beginAgain, beginFirst, type Dispatch, drop, findEarlier, lockReceiver, settle } from "./dispatches";
import { mailRung } from "./ladder-rules";
import { pendingApplication, pendingMessages } from "./pending";
import type { PendingApplication, PendingMessage } from "./pending-types";
import { getReceiver, type Receiver } from "./person";
import { mailAt } from "./queue";
import { isWanted } from "./rules";

/** What one mail tells of, the oldest first. */
interface Told {
  messages: PendingMessage[];
  applications: PendingApplication[];
}

interface Begun extends Told {
  dispatch: Dispatch;
  receiver: Receiver;
  isRepeat: boolean;
}

/** Mails a person, in one mail, what has waited long enough and that they have not read by now; or looks again later. */
export async function mailTo(userId: string, sendMail: SendMail): Promise<void> {
  const begun = await db.transaction((tx) => decide(tx, userId));
  if (!begun) return;
  const { dispatch, isRepeat } = begun;
  const outcome = await sendMail(composeDigest({ id: dispatch.id, ...begun }));
  const retryAt = await settle(dispatch, outcome);
  // A mail that may have gone out already is repeated as it was; what waits beside it is for the next.
  if (retryAt || isRepeat) await mailAt(db, userId, retryAt ?? new Date());
}

async function decide(tx: Transaction, userId: string): Promise<Begun | null> {
  await lockReceiver(tx, userId);
  const address = { userId, channel: "email", conversationId: null, applicationId: null } as const;
  const earlier = await findEarlier(tx, address);
  if (earlier.kind === "wait") {
    await mailAt(tx, userId, earlier.at);
    return null;
  }
  const isRetry = earlier.kind === "retry";
  const isRepeat = isRetry && earlier.isRepeat;
  const begunBefore = isRetry ? await listOf(tx, earlier.dispatch.id) : [];
  const receiver = await getReceiver(tx, userId);
  const told = await stillToTell(
    tx,
    receiver,
    isRepeat ? begunBefore : [...begunBefore, ...(await listWaiting(tx, userId))],
  );
  if (!isRepeat) await dropWaiting(tx, userId, told);
  const rung = mailRung(receiver.moment, timesOf(told), isRetry ? null : await lastMailAt(tx, userId));
  if (rung !== "now") {
    if (rung) await mailAt(tx, userId, rung);
    else if (isRetry) await drop(tx, earlier.dispatch);
    return null;
  }
  const dispatch = isRetry ? await beginAgain(tx, earlier.dispatch, isRepeat) : await beginFirst(tx, address);
  if (!isRepeat) await takeWaiting(tx, userId, dispatch.id);
  return { dispatch, receiver, isRepeat, ...told };
}

/** Of `things`, what is true now: unread, there, and wanted by mail. */
async function stillToTell(tx: Transaction, { id, settings }: Receiver, things: readonly Delivery[]): Promise<Told> {
  const told: Told = { messages: [], applications: [] };
  for (const conversationId of new Set(things.flatMap((thing) => thing.conversationId ?? []))) {
    const seqs = new Set(
      things.filter((thing) => thing.conversationId === conversationId).map((thing) => thing.messageSeq),
    );
    const pending = await pendingMessages(tx, id, conversationId);
    told.messages.push(...pending.filter(({ seq, topic }) => seqs.has(seq) && isWanted(settings, topic, "email")));
  }
  if (!isWanted(settings, "orders", "email")) return told;
  for (const { applicationId, applicationRev: rev } of things) {
    if (applicationId === null || rev === null) continue;
    const pending = await pendingApplication(tx, id, { applicationId, rev });
    if (pending) told.applications.push(pending);
  }
  return told;
}

function timesOf({ messages, applications }: Told): Date[] {
  return [...messages, ...applications].map(({ createdAt }) => createdAt);
}
