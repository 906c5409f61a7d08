import type { AttachmentSummary, AttachmentView } from "@/lib/attachments/types";
import type { CardMove, CardView } from "@/lib/cards/types";
import type { MessageContext } from "@/lib/marketplace/types";
import type { OrderStep } from "@/lib/orders/types";

/** The message that another one answers, in one line. */
export interface QuoteView {
  id: string;
  seq: number;
  /** The quoted message's own; of two quotes of it the one with the higher `rev` is right. */
  rev: number;
  senderId: string;
  /** One line of at most 140 characters; empty once unsent. */
  preview: string;
  /** Its files; null without any. */
  files: AttachmentSummary | null;
  deletedAt: string | null;
}

/** One person's emoji under a message. */
export interface ReactionView {
  userId: string;
  emoji: string;
}

/** What a message said before it was edited. */
export interface VersionView {
  /** 1 for what was sent, then 2, 3 … */
  version: number;
  body: string;
  /** When it was written; ISO 8601 in UTC. */
  writtenAt: string;
}

/** All earlier versions of a message, oldest first. */
export interface MessageVersions {
  items: VersionView[];
  nextCursor: null;
}

/** What both people may see of a message; times are ISO 8601 in UTC. */
export interface MessageView {
  id: string;
  /** Its place in the conversation: 1, 2, 3 … without a gap. */
  seq: number;
  /** The conversation's `rev` at its latest change; of two versions the one with the higher `rev` is right. */
  rev: number;
  conversationId: string;
  senderId: string;
  /** Made by the sender's browser; tells the sender's own optimistic copy. */
  clientId: string;
  /** Empty once unsent, and in steps and moves that need no words. */
  body: string;
  createdAt: string;
  editedAt: string | null;
  /** Set once unsent; the message stays as a tombstone. */
  deletedAt: string | null;
  /** What its sender did to the order that is its context; null in mere messages. Steps are never changed. */
  step: OrderStep | null;
  /** What its sender did to `card`, or what happened to it by itself; null in mere messages. Moves are never changed. */
  move: CardMove | null;
  /** The version of the card that this was about; null in mere messages, and in moves of a review. */
  cardVersion: number | null;
  /** As it stood when the message was read, not when it was written. */
  card: CardView | null;
  /** What it was written from; null where it was from nothing, or from what is not published any more. */
  context: MessageContext | null;
  /** The message from which on both have talked from that, itself where it is the first: there its card is shown. */
  contextSeq: number | null;
  /** In the order in which they were sent; none once unsent. */
  attachments: AttachmentView[];
  /** What it answers; null where it answers nothing. */
  replyTo: QuoteView | null;
  /** At most one of each person; none once unsent. */
  reactions: ReactionView[];
}

/**
 * What a message on its way is written from, as its writer saw it: something, "nothing" in particular, or, where that cannot
 * be named (null), whatever is talked from once it arrives.
 */
export type WrittenFrom = MessageContext | "nothing" | null;

/** Neighbouring messages, oldest first, as they were at `rev` or later. */
export interface MessagePage {
  items: MessageView[];
  /** The `before` (or `after`) of the next page in the same direction; null at the end. */
  nextCursor: number | null;
  rev: number;
  /** The newest message there was at `rev`; a page may hold a newer one. */
  lastSeq: number;
}

/** Messages changed after the asked `rev`, in the order of change: all of them up to `nextCursor`, or to `rev`. */
export interface MessageChanges {
  items: MessageView[];
  /** The `since` of the next page; null when nothing is left. */
  nextCursor: number | null;
  /** The newest change there is. */
  rev: number;
}

/** What a conversation was talked from at some time, with all messages from it: a gig with all of its packages. */
export interface LaneView {
  kind: MessageContext["kind"];
  id: string;
  /** Null where it is not published any more. */
  context: MessageContext | null;
  /** At most 100. */
  messageCount: number;
  lastSeq: number;
}

/** The lanes of a conversation, what was last talked from first. */
export interface LaneList {
  items: LaneView[];
  nextCursor: null;
}

export type ReplyLanguage = "ar" | "fr" | "en";

/** A text that its owner keeps for answers that they give often. */
export interface SavedReplyView {
  id: string;
  /** What it is found by after "/". */
  name: string;
  language: ReplyLanguage;
  /** With `{name}` and `{gig}` where the other person's name and the gig's title go. */
  body: string;
}

/** What sends a message: Enter, or Enter together with Ctrl (on a Mac, Command). */
export type SendKey = "enter" | "mod-enter";
