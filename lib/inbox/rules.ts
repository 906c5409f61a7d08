export const PAGE_LENGTH = 30;
export const MAX_PAGE_LENGTH = 100;

/** The lists that an address can name, as `?filter=` beside `?label=`. */
export const FILTERS = [
  "all",
  "unread",
  "your-turn",
  "their-turn",
  "starred",
  "snoozed",
  "archived",
  "gigs",
  "jobs",
  "orders",
] as const;
export type Filter = (typeof FILTERS)[number];

export const MAX_NOTE_LENGTH = 2000;
export const MAX_LABELS = 30;
/** UTF-16 code units, as `maxlength` and `String.length` count them. */
export const MAX_LABEL_NAME_LENGTH = 30;
export const MAX_LABELS_PER_CONVERSATION = 10;

/** Where counting a list ends: what is shown beyond is "99+", and costs no more. */
export const MAX_COUNT = 100;

const MAX_SNOOZE_MS = 366 * 24 * 60 * 60_000;

/** Why a conversation cannot be put off until then; null when it can. */
export function snoozeRefusal(until: Date, now: Date): "snoozePast" | "snoozeTooFar" | null {
  const ahead = until.getTime() - now.getTime();
  if (ahead <= 0) return "snoozePast";
  return ahead > MAX_SNOOZE_MS ? "snoozeTooFar" : null;
}

interface Position {
  lastSeq: number;
  lastReadSeq: number;
  /** Any time is a yes. */
  markedUnreadAt: Date | string | null;
}

/** How many messages are unread: computed, never counted up; what was marked by hand counts as one at least. */
export function unreadCountOf({ lastSeq, lastReadSeq, markedUnreadAt }: Position): number {
  return Math.max(lastSeq - lastReadSeq, markedUnreadAt ? 1 : 0);
}

/** Where a page of the list ended: the place of its last row. */
export interface InboxCursor {
  /** Milliseconds since 1970. */
  at: number;
  conversationId: string;
}

/** The opaque text that stands for a place in the list. */
export function encodeCursor({ at, conversationId }: InboxCursor): string {
  return `${at}_${conversationId}`;
}

/** The place that `cursor` stands for; null for text that no page ended with, such as a year that Postgres cannot read. */
export function decodeCursor(cursor: string): InboxCursor | null {
  const parts = /^(\d{1,14})_([0-9a-f-]{36})$/.exec(cursor);
  return parts?.[2] ? { at: Number(parts[1]), conversationId: parts[2] } : null;
}
