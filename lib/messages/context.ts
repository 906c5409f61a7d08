import type { Conversation } from "@/lib/conversations/access";
import type { ContextIds } from "@/lib/marketplace/contexts";
import type { SendMessageInput } from "./validation";

/** The columns of a message or a conversation that say what is talked from. */
export type ContextColumns = ContextIds & { contextSeq: number | null };

const NOTHING: ContextColumns = {
  ...{ gigId: null, gigTier: null, jobId: null, applicationId: null, orderId: null },
  contextSeq: null,
};

/** What a message names, as columns; undefined where it goes on with what is talked from already. */
export function idsOf(context: SendMessageInput["context"]): ContextIds | undefined {
  if (context === undefined) return undefined;
  const { contextSeq: _, ...nothing } = NOTHING;
  if (context === null) return nothing;
  const gigTier = context.kind === "gig" ? (context.tier ?? null) : null;
  return { ...nothing, gigTier, [`${context.kind}Id`]: context.id };
}

/** What the next message of a conversation is written from, and since which; the same again opens nothing anew. */
export function contextAfter(conversation: Conversation, asked: ContextIds | undefined): ContextColumns {
  if (!asked || isSame(conversation, asked)) return columnsOf(conversation);
  const names = [asked.gigId, asked.jobId, asked.applicationId, asked.orderId];
  return { ...asked, contextSeq: names.some(Boolean) ? conversation.lastSeq + 1 : null };
}

export function isSame(one: ContextIds, other: ContextIds): boolean {
  return (["gigId", "gigTier", "jobId", "applicationId", "orderId"] as const).every(
    (name) => one[name] === other[name],
  );
}

function columnsOf({ gigId, gigTier, jobId, applicationId, orderId, contextSeq }: Conversation): ContextColumns {
  return { gigId, gigTier, jobId, applicationId, orderId, contextSeq };
}
