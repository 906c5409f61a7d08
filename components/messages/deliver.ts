import type { ActionResult } from "@/lib/action";
import type { QueuedSend } from "@/lib/attachments/state";
import type { AttachmentView } from "@/lib/attachments/types";
import type { MessageContext } from "@/lib/marketplace/types";
import { sendMessageAction } from "@/lib/messages/actions";
import type { PendingMessage } from "@/lib/messages/pending";
import type { MessageView } from "@/lib/messages/types";
import { forgetPending, keepPending } from "./pending-store";
import { clearDraft } from "./use-draft";

export function newPending(send: QueuedSend, attachments: readonly AttachmentView[]): PendingMessage {
  const createdAt = new Date().toISOString();
  return { clientId: crypto.randomUUID(), ...send, attachments, createdAt, refusal: null };
}

/** Sends a message of `viewerId`'s; null when no answer came. */
export function deliver(
  viewerId: string,
  conversationId: string,
  { clientId, ...message }: PendingMessage,
): Promise<ActionResult<MessageView> | null> {
  return sendMessageAction(viewerId, { conversationId, clientId, ...contentOf(message) }).catch(() => null);
}

type Content = Pick<PendingMessage, "body" | "context" | "attachments"> & Partial<Pick<PendingMessage, "replyTo">>;

/** What a message says, as the server takes it. */
export function contentOf({ body, context, attachments, replyTo }: Content) {
  const attachmentIds = attachments.map(({ id }) => id);
  return { body, attachmentIds, context: context && about(context), replyToId: replyTo?.id ?? null };
}

/**
 * Sends a message whose conversation was left while its files were uploaded. Until the server has it, it is kept where
 * the conversation finds it: there it stands as not sent.
 */
export async function deliverUnseen(
  viewerId: string,
  username: string,
  conversationId: string,
  pending: PendingMessage,
) {
  keepPending(viewerId, conversationId, pending);
  clearDraft(viewerId, username, pending.body);
  const result = await deliver(viewerId, conversationId, pending);
  if (result?.ok) forgetPending(viewerId, conversationId, pending.clientId);
}

function about({ kind, id }: MessageContext) {
  return { kind, id };
}
