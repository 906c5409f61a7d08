import "server-only";
import { and, desc, eq, isNull, lt, or, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { inboxEntries } from "@/db/schema/inbox";
import { messages } from "@/db/schema/messages";
import { isSettling } from "@/lib/cards/move-rules";
import type { Conversation } from "@/lib/conversations/access";
import { isLastStep } from "@/lib/orders/step-rules";
import { isOfBoth } from "./lists";
import { isSubstantive, TURN_LOOK_BACK, turnAfter } from "./turn-rules";

type Message = Pick<typeof messages.$inferSelect, "seq" | "senderId" | "body" | "step" | "move" | "attachmentCount">;

/** What a substantive message writes to both people's entries. */
export function turnColumns({
  seq,
  senderId,
  step,
  move,
}: Pick<Message, "seq" | "senderId"> & Partial<Pick<Message, "step" | "move">>) {
  // What is accepted as an order goes on with it.
  if (step ? isLastStep(step) : move && isSettling(move)) return { turn: null, turnSeq: seq };
  const [own, others] = [turnAfter(senderId, senderId), turnAfter(senderId, "")];
  return { turn: sql`case when ${inboxEntries.userId} = ${senderId} then ${own} else ${others} end`, turnSeq: seq };
}

/**
 * Decides the turn anew where a message has become substantive, or is no more: by the newest that is. What was set by
 * hand stays. Answers whose turn has changed; the caller holds the conversation's lock.
 */
export async function settleTurn(
  tx: Transaction,
  conversation: Conversation,
  before: Message,
  after: Message,
): Promise<string[]> {
  if (isSubstantive(before) === isSubstantive(after)) return [];
  const deciding = await newestSubstantive(tx, conversation.id);
  const isDecidedAnew = or(eq(inboxEntries.turnSeq, before.seq), deciding && lt(inboxEntries.turnSeq, deciding.seq));
  const turned = await tx
    .update(inboxEntries)
    .set({
      ...(deciding ? turnColumns(deciding) : { turn: null, turnSeq: 0 }),
      version: sql`${inboxEntries.version} + 1`,
    })
    .where(and(isOfBoth(conversation), isDecidedAnew))
    .returning({ userId: inboxEntries.userId });
  return turned.map(({ userId }) => userId);
}

async function newestSubstantive(tx: Transaction, conversationId: string): Promise<Message | undefined> {
  const newest = await tx
    .select({
      seq: messages.seq,
      senderId: messages.senderId,
      body: messages.body,
      step: messages.step,
      move: messages.move,
      attachmentCount: messages.attachmentCount,
    })
    .from(messages)
    .where(and(eq(messages.conversationId, conversationId), isNull(messages.deletedAt)))
    .orderBy(desc(messages.seq))
    .limit(TURN_LOOK_BACK);
  return newest.find(isSubstantive);
}
