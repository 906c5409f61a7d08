import type { OutboxItem, Outcome } from "@/lib/messages/outbox";
import type { MessageView } from "@/lib/messages/types";

/** What becomes of a request: `doubled` reaches the server twice, `unheard` reaches it and its answer is lost. */
export type Fate =
  | ("answered" | "doubled" | "unheard" | "dropped")
  | ("refused" | "missing" | "faulty" | "busy" | "signed-out");

/** For tests of the outbox: what its page hears of a request that met `fate`. */
export function outcomeOf(fate: Fate, item: OutboxItem): Outcome {
  switch (fate) {
    case "answered":
    case "doubled":
      return { kind: "sent", message: viewOf(item) };
    case "refused":
      return { kind: "refused", refusal: { code: "forbidden", message: "No." }, retryAfter: null };
    case "missing":
      return { kind: "refused", refusal: { code: "not_found", message: "Gone." }, retryAfter: null };
    case "faulty":
      return { kind: "refused", refusal: { code: "internal", message: "Oh." }, retryAfter: null };
    case "busy":
      return { kind: "refused", refusal: { code: "rate_limited", message: "Wait." }, retryAfter: 30 };
    case "signed-out":
      return { kind: "not-own" };
    default:
      return { kind: "lost" };
  }
}

function viewOf({ clientId, body, conversationId, viewerId, createdAt }: OutboxItem): MessageView {
  return {
    ...{ id: clientId, seq: 1, rev: 1, conversationId, senderId: viewerId, clientId, body, createdAt },
    ...{ editedAt: null, deletedAt: null, context: null, contextSeq: null, step: null },
    ...{ move: null, cardVersion: null, card: null },
    ...{ attachments: [], replyTo: null, reactions: [] },
  };
}
