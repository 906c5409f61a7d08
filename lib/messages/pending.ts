import type { AttachmentView } from "@/lib/attachments/types";
import type { Refusal } from "@/lib/errors";
import type { MessageContext } from "@/lib/marketplace/types";
import type { MessageView, QuoteView } from "./types";

/** One's own message on its way: shown below all others until its confirmed copy arrives. */
export interface PendingMessage {
  clientId: string;
  body: string;
  createdAt: string;
  context: MessageContext | null;
  /** Uploaded already; the message claims them. */
  attachments: readonly AttachmentView[];
  replyTo: QuoteView | null;
  /** Why it was not sent; null while sending. */
  refusal: Refusal | null;
}

export type PendingInput =
  | { type: "submitted"; pending: PendingMessage }
  | { type: "refused"; clientId: string; refusal: Refusal }
  | { type: "discarded"; clientId: string };

/** The part of a thread's state that its pending messages hang on. */
interface Thread {
  viewerId: string;
  messages: readonly MessageView[];
  pending: readonly PendingMessage[];
}

export function foldPending({ pending, messages, viewerId }: Thread, input: PendingInput): readonly PendingMessage[] {
  if (input.type === "discarded") return pending.filter(({ clientId }) => clientId !== input.clientId);
  if (input.type === "refused")
    return pending.map((item) => (item.clientId === input.clientId ? { ...item, refusal: input.refusal } : item));
  const { clientId } = input.pending;
  const isConfirmed = messages.some((row) => row.clientId === clientId && row.senderId === viewerId);
  if (isConfirmed) return pending;
  // A retry keeps its place in the order.
  return pending.some((item) => item.clientId === clientId)
    ? pending.map((item) => (item.clientId === clientId ? input.pending : item))
    : [...pending, input.pending];
}

/** One's own message stays among the pending until it is shown, or one's text would be nowhere meanwhile. */
export function withoutConfirmed(
  { pending, viewerId }: Thread,
  rows: readonly MessageView[],
  ahead: readonly MessageView[],
): readonly PendingMessage[] {
  const waiting = new Set(ahead.map(({ id }) => id));
  const own = rows.filter(({ id, senderId }) => senderId === viewerId && !waiting.has(id));
  const confirmed = new Set(own.map(({ clientId }) => clientId));
  return pending.some(({ clientId }) => confirmed.has(clientId))
    ? pending.filter(({ clientId }) => !confirmed.has(clientId))
    : pending;
}
