import type { AttachmentSummary } from "@/lib/attachments/types";
import type { DraftView } from "@/lib/inbox/types";

/** What anyone in a conversation may see of the other person. */
export interface Participant {
  id: string;
  name: string;
  username: string;
  image: string | null;
}

/** The newest message in one line. */
export interface LastMessage {
  seq: number;
  rev: number;
  senderId: string;
  /** One line of at most 140 characters; empty once unsent. */
  preview: string;
  /** Its files; null without any. Told where there is no text. */
  files: AttachmentSummary | null;
  createdAt: string;
  deletedAt: string | null;
}

/** A conversation as one of its two people sees it; times are ISO 8601 in UTC. */
export interface ConversationView {
  id: string;
  /** The other person. */
  participant: Participant;
  lastMessage: LastMessage | null;
  lastSeq: number;
  rev: number;
  /** Up to where the viewer has read. */
  lastReadSeq: number;
  /** Up to where the other has read; null while the two do not tell each other, or one has blocked the other. */
  participantLastReadSeq: number | null;
  unreadCount: number;
  /** What the viewer has begun to write; null where they never have. */
  draft: DraftView | null;
  starredAt: string | null;
  archivedAt: string | null;
  mutedAt: string | null;
  /** When the newest message came, or when it was opened. */
  updatedAt: string;
}

export interface ConversationPage {
  items: ConversationView[];
  /** The `cursor` of the next page; null at the end. */
  nextCursor: string | null;
}
