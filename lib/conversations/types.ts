import type { AttachmentPage, AttachmentSummary } from "@/lib/attachments/types";
import type { LastCard } from "@/lib/cards/types";
import type { Context, DraftView, Turn } from "@/lib/inbox/types";
import type { MessageContext, ProfileView } from "@/lib/marketplace/types";
import type { OrderContext, OrderStep } from "@/lib/orders/types";
import type { Rating } from "@/lib/reviews/types";

/** What anyone in a conversation may see of the other person. */
export interface Participant {
  id: string;
  name: string;
  username: string;
  image: string | null;
}

/** A step of the order that people call by this number. */
export interface LastStep {
  step: OrderStep;
  number: number;
}

/** The newest message in one line. */
export interface LastMessage {
  seq: number;
  rev: number;
  senderId: string;
  /** One line of at most 140 characters; empty once unsent. */
  preview: string;
  /** What it did to an order; null in mere messages. */
  step: LastStep | null;
  /** What it did to a card, told before all else; null in mere messages. */
  card: LastCard | null;
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
  /** At least 1 while it is marked as unread. */
  unreadCount: number;
  /** What the viewer has begun to write; null where they never have. */
  draft: DraftView | null;
  /** Grows with every change of what is below; of two versions the higher one is right. */
  entryVersion: number;
  starredAt: string | null;
  archivedAt: string | null;
  mutedAt: string | null;
  /** Since when it is put off, and until when; without the latter until the other person writes. */
  snoozedAt: string | null;
  snoozedUntil: string | null;
  markedUnreadAt: string | null;
  /** Who is to answer; null where nobody is. */
  turn: Turn | null;
  /** What it was ever written from. */
  contexts: Context[];
  labelIds: string[];
  /** What the viewer keeps in mind about the other person; nobody else is shown it. */
  note: string;
  /** When the newest message came, when it came back from a snooze, or when it was opened: places it in the list. */
  updatedAt: string;
}

export interface ConversationPage {
  items: ConversationView[];
  /** The `cursor` of the next page; null at the end. */
  nextCursor: string | null;
}

/** What there is to know of a conversation besides its messages. */
export interface ConversationDetails {
  person: PersonDetails;
  /** What it was ever talked from and can still be seen, what was last talked from first. */
  contexts: MessageContext[];
  /** The newest files that either of the two has sent. */
  files: AttachmentPage;
  /** The orders between the two that go on, what is due first. */
  openOrders: OrderContext[];
  /** When the server said so: a browser's own clock may be wrong by an hour. */
  at: string;
}

/** The other person, as the market tells everybody of them, and what time it is for them. */
export interface PersonDetails extends Omit<ProfileView, "about" | "skills"> {
  /** The IANA name of the zone they are in; null unless the two tell each other when they are here. */
  timeZone: string | null;
  /** Null before the first review is revealed. */
  rating: Rating | null;
  /** What they have finished so far, as buyer or seller. */
  completedOrders: number;
}
