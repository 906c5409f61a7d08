import type { LABEL_COLOURS, TURNS } from "@/db/schema/inbox";
import type { CONTEXT_KINDS } from "@/db/schema/search";
import type { AttachmentView } from "@/lib/attachments/types";
import type { ConversationView } from "@/lib/conversations/types";
import type { QuoteView } from "@/lib/messages/types";
import type { Filter } from "./rules";

export type Turn = (typeof TURNS)[number];
export type Context = (typeof CONTEXT_KINDS)[number];
export type LabelColour = (typeof LABEL_COLOURS)[number];

/** A name that one person sorts conversations by. */
export interface LabelView {
  id: string;
  name: string;
  colour: LabelColour;
}

/** How much is where. */
export interface CountsView {
  /** Messages not read, in all conversations that are in view and not muted. */
  unreadTotal: number;
  /** Conversations in each list; 100 stands for any more. */
  filters: Record<Filter, number>;
  /** The same by the id of each label. */
  labels: Record<string, number>;
}

/** What one person changes about a conversation of their own; only what is given changes. */
export interface EntryChange {
  starred?: boolean;
  archived?: boolean;
  muted?: boolean;
  /** Counts as unread until it is read again. */
  unread?: boolean;
  /** The newest message that counts as read. */
  readUpTo?: number;
  /** Until when (ISO 8601 in UTC), or until the other person writes; null brings it back. */
  snoozedUntil?: string | null;
  turn?: Turn | null;
  labelIds?: readonly string[];
  note?: string;
}

/** A change of what is one's own about a conversation, as it will show in the view; only what is given changes. */
export type Marks = Partial<
  Pick<
    ConversationView,
    | "starredAt"
    | "archivedAt"
    | "mutedAt"
    | "snoozedAt"
    | "snoozedUntil"
    | "markedUnreadAt"
    | "turn"
    | "labelIds"
    | "note"
    | "lastReadSeq"
  >
>;

/** What one person has begun to write. */
export interface DraftContent {
  body: string;
  /** What it answers; a tombstone once that is unsent. */
  replyTo: QuoteView | null;
  /** Uploaded and not sent; those that are gone by now are left out. */
  attachments: readonly AttachmentView[];
}

/** A draft as the server keeps it. Sent or thrown away it is empty, and its version goes on. */
export interface DraftView extends DraftContent {
  /** Grows with every change: of two, the higher one is right. */
  version: number;
  /** ISO 8601 in UTC. */
  updatedAt: string;
}
