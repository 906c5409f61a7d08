import type { QueuedSend } from "@/lib/attachments/state";
import type { AttachmentView } from "@/lib/attachments/types";
import type { About, MessageContext } from "@/lib/marketplace/types";
import type { OutboxItem } from "@/lib/messages/outbox";
import type { PendingMessage } from "@/lib/messages/pending";

interface Place {
  viewerId: string;
  conversationId: string;
}

/** A message that was written just now. */
export function newItem(place: Place, send: QueuedSend, attachments: readonly AttachmentView[]): OutboxItem {
  const now = Date.now();
  return {
    ...place,
    ...{ clientId: crypto.randomUUID(), place: now, createdAt: new Date(now).toISOString(), heldSince: now },
    ...send,
    attachments,
    ...{ refusal: null, waitsFor: null, failures: 0, triedAt: 0, notBefore: 0 },
  };
}

type Content = Pick<PendingMessage, "body" | "context" | "attachments"> &
  Partial<Pick<PendingMessage, "replyTo" | "draftVersion">>;

/** What a message says, as the server takes it. */
export function contentOf({ body, context, attachments, replyTo, draftVersion }: Content) {
  const attachmentIds = attachments.map(({ id }) => id);
  return {
    body,
    attachmentIds,
    context: context === "nothing" ? null : context ? about(context) : undefined,
    replyToId: replyTo?.id ?? null,
    draftVersion,
  };
}

function about(context: MessageContext): About {
  const { kind, id } = context;
  return context.kind === "gig" && context.tier ? { kind, id, tier: context.tier } : { kind, id };
}
