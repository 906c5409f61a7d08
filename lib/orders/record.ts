import "server-only";
import { eq, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { orders } from "@/db/schema/orders";
import type { Viewer } from "@/lib/auth/types";
import { closeChanges } from "@/lib/cards/close-changes";
import { type LockedConversation, participantIdOf } from "@/lib/conversations/access";
import { openConversationId } from "@/lib/conversations/mutations";
import { AppError, type ErrorKey } from "@/lib/errors";
import { appendMessage } from "@/lib/messages/append";
import { idsOf } from "@/lib/messages/context";
import { fingerprintOf, sayOnce } from "@/lib/messages/say";
import type { MessageView } from "@/lib/messages/types";
import { requireUnblocked } from "@/lib/safety/blocks";
import { changesBy, isLastStep, needsContent, refusalOf } from "./step-rules";
import type { OrderStep } from "./types";

export interface Told {
  orderId: string;
  step: OrderStep;
  clientId: string;
  body: string;
  attachmentIds: string[];
  /** What else was asked for, so that something else under the same client id is told apart. */
  asked?: unknown;
  /** Whether it happened elsewhere and is only told here: that counts across a block, and costs nobody a turn. */
  isTold?: boolean;
}

/** What a step does or requires in its transaction, under the conversation's lock, before it is written down. */
export type Before = (tx: Transaction, conversation: LockedConversation) => Promise<unknown>;

/**
 * Writes a step into the conversation of the order's two people, opened where there is none, together with what
 * `before` does; all of it or nothing. The same `clientId` is the same step.
 */
export async function recordStep(
  actor: Viewer,
  to: string,
  { orderId, step, clientId, body, attachmentIds, asked, isTold = false }: Told,
  before: Before,
): Promise<MessageView> {
  const conversationId = await openConversationId(actor, to, isTold);
  const fingerprint = fingerprintOf(["step", orderId, step, body, attachmentIds, ...(asked ? [asked] : [])]);
  return sayOnce(actor, { conversationId, clientId, fingerprint, isTold }, async (tx, conversation) => {
    if (needsContent(step) && body === "" && attachmentIds.length === 0) throw new AppError("invalid", "stepEmpty");
    await before(tx, conversation);
    return appendMessage(tx, actor, conversation, {
      ...{ clientId, fingerprint, body, attachmentIds },
      ...{ step, about: idsOf({ kind: "order", id: orderId }) },
    });
  });
}

/** Takes a step of an order that is there, after what `before` does; refused unless `actor` may take it as the order stands. */
export async function takeStep(actor: Viewer, to: string, told: Told, before: Before): Promise<MessageView> {
  return recordStep(actor, to, told, async (tx, conversation) => {
    await before(tx, conversation);
    await moveOn(tx, actor, conversation.now, told);
  });
}

/** Refuses where one of the two has blocked the other. */
export function unblocked(actor: Viewer): Before {
  return (tx, conversation) => requireUnblocked(tx, actor.id, participantIdOf(conversation, actor));
}

/** Whoever comes second finds the order moved: its row is locked. */
async function moveOn(tx: Transaction, actor: Viewer, now: Date, { orderId, step }: Told): Promise<void> {
  const [order] = await tx.select().from(orders).where(eq(orders.id, orderId)).for("no key update");
  if (!order) throw new AppError("not_found", "notFound");
  const refusal = refusalOf(order, step, actor.id);
  if (refusal) throw new AppError(codeOf(refusal), refusal);
  await tx
    .update(orders)
    .set({ ...changesBy(step, order, now), rev: sql`${orders.rev} + 1` })
    .where(eq(orders.id, orderId));
  if (isLastStep(step)) await closeChanges(tx, orderId);
}

function codeOf(refusal: ErrorKey): "forbidden" | "conflict" {
  return refusal === "notYourStep" ? "forbidden" : "conflict";
}
