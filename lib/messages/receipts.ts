import type { MessageView } from "./types";

/** Up to where the other person has read; null while the two do not tell each other. */
export type ReadByOther = number | null;

export type ReceiptInput =
  /** They have read up to `seq`. */
  | { type: "read"; seq: number }
  /** What the server knew when it was asked. */
  | { type: "fetched"; seq: ReadByOther };

/** The fold of all that tells up to where they have read: it never moves back, however late or often it is told. */
export function receive(read: ReadByOther, input: ReceiptInput): ReadByOther {
  switch (input.type) {
    case "read":
      return Math.max(read ?? 0, input.seq);
    case "fetched":
      return input.seq === null ? null : Math.max(read ?? 0, input.seq);
  }
}

/**
 * The newest of one's own messages that they have read, or null; `messages` is a window without holes, or all of a lane's
 * up to its newest (`isLane`). Whoever answers has read what stands above the answer, unless there are no receipts.
 */
export function lastReadOf(
  messages: readonly Pick<MessageView, "seq" | "senderId" | "deletedAt">[],
  viewerId: string,
  read: ReadByOther,
  isLane = false,
): number | null {
  const newest = messages.at(-1)?.seq ?? 0;
  // The newest that was read may lie beyond a window that ends before it.
  if (read === null || (newest < read && !isLane)) return null;
  const answered = messages.findLast(({ senderId }) => senderId !== viewerId)?.seq ?? 0;
  const upTo = Math.max(read, answered);
  const own = messages.findLast(
    ({ seq, senderId, deletedAt }) => senderId === viewerId && seq <= upTo && deletedAt === null,
  );
  return own?.seq ?? null;
}
