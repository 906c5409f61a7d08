import type { AttachmentView } from "@/lib/attachments/types";
import type { Refusal } from "@/lib/errors";
import { withNewestQuotes } from "./quoted";
import type { MessageView, QuoteView, WrittenFrom } from "./types";

/** What a message waits for before it can be sent: a line, a server that works, its turn, or that its writer signs in. */
export type Wait = "network" | "server" | "turn" | "session";

/** One's own message on its way: shown below all others until its confirmed copy arrives. */
export interface PendingMessage {
  clientId: string;
  /** The higher the later it was written; nothing else tells the order. */
  place: number;
  body: string;
  createdAt: string;
  context: WrittenFrom;
  /** Uploaded already; the message claims them. */
  attachments: readonly AttachmentView[];
  replyTo: QuoteView | null;
  /** The version of the draft that it was written from, which goes with it. */
  draftVersion?: number | undefined;
  /** Why it is not sent by itself any more: refused, or a day old; null while it is on its way. */
  refusal: { code: Refusal["code"] | "expired"; message: string } | null;
  /** Null while it is being sent. */
  waitsFor: Wait | null;
}

/** All that is on its way in this conversation, as the outbox has it now. */
export interface PendingInput {
  type: "outbox";
  pending: readonly PendingMessage[];
}

/** The part of a thread's state that its pending messages hang on. */
interface Thread {
  viewerId: string;
  messages: readonly MessageView[];
  ahead: readonly MessageView[];
  pending: readonly PendingMessage[];
}

/**
 * Takes in what is on its way, without what is shown as sent already. What the outbox has done with stays until it is
 * shown, or one's text would be nowhere meanwhile.
 */
export function foldPending(thread: Thread, { pending }: PendingInput): readonly PendingMessage[] {
  const shown = clientIdsOf(thread.viewerId, thread.messages);
  const arrived = clientIdsOf(thread.viewerId, thread.ahead);
  const listed = new Set(pending.map(({ clientId }) => clientId));
  const left = thread.pending.filter(({ clientId }) => arrived.has(clientId) && !listed.has(clientId));
  const items = [...left, ...pending.filter(({ clientId }) => !shown.has(clientId))].sort((a, b) => a.place - b.place);
  return withNewestQuotes(withKnownQuotes(items, thread.pending), [...thread.messages, ...thread.ahead]);
}

/** The outbox keeps quotes as they were written; what is known of them by now stays. */
function withKnownQuotes(
  items: readonly PendingMessage[],
  known: readonly PendingMessage[],
): readonly PendingMessage[] {
  const quotes = new Map(known.map(({ clientId, replyTo }) => [clientId, replyTo]));
  return items.map((item) => ({ ...item, replyTo: quotes.get(item.clientId) ?? item.replyTo }));
}

/** One's own message stays among the pending until it is shown, or one's text would be nowhere meanwhile. */
export function withoutConfirmed(
  { pending, viewerId }: Pick<Thread, "pending" | "viewerId">,
  rows: readonly MessageView[],
  ahead: readonly MessageView[],
): readonly PendingMessage[] {
  const waiting = new Set(ahead.map(({ id }) => id));
  const confirmed = clientIdsOf(
    viewerId,
    rows.filter(({ id }) => !waiting.has(id)),
  );
  return pending.some(({ clientId }) => confirmed.has(clientId))
    ? pending.filter(({ clientId }) => !confirmed.has(clientId))
    : pending;
}

/** Another person's message may have any client id. */
function clientIdsOf(viewerId: string, rows: readonly MessageView[]): ReadonlySet<string> {
  return new Set(rows.flatMap(({ senderId, clientId }) => (senderId === viewerId ? clientId : [])));
}
