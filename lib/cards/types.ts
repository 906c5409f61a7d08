import type { CARD_KINDS, CARD_MOVES, CARD_STATUSES, CardContent } from "@/db/schema/cards";
import type { AttachmentView } from "@/lib/attachments/types";
import type { MessageView } from "@/lib/messages/types";

export type {
  AgreementContent,
  CardContent,
  ChangeContent,
  InterviewContent,
  OfferContent,
} from "@/db/schema/cards";
export type CardKind = (typeof CARD_KINDS)[number];
/** A card that says something; a review's words stand elsewhere until both may read them. */
export type ContentKind = CardContent["kind"];
export type CardStatus = (typeof CARD_STATUSES)[number];
/** What one of the two has done to it, or what has happened to it by itself. */
export type CardMove = (typeof CARD_MOVES)[number];

/** What one of an order's two people said of the other, once both may read it. */
export interface RevealedReview {
  authorId: string;
  stars: number;
  body: string;
}

/** A card as both of its people see it, as it stands when it is read; times are ISO 8601 in UTC. */
export interface CardView {
  id: string;
  kind: CardKind;
  conversationId: string;
  /** How many moves it has taken; of two views of it the higher one is right. */
  rev: number;
  status: CardStatus;
  /** Who began it: of an offer, whoever would deliver. */
  authorId: string;
  /** Whose the newest version is: the other of the two is asked. */
  proposerId: string;
  /** The newest version, which a move names; 0 for a review. */
  version: number;
  /** The newest version that both said yes to. */
  agreedVersion: number | null;
  /** What the newest version says; null for a review. */
  content: CardContent | null;
  /** What it differs from: the version that was agreed on before, or else the one before it; null for a first one. */
  base: CardContent | null;
  /** The files that the newest version names. */
  attachments: AttachmentView[];
  /** The order that an accepted offer has become, or that a change, a review or any other card belongs to. */
  order: { id: string; number: number } | null;
  /** From when on nobody can say yes any more. */
  expiresAt: string | null;
  /** Which of an interview's slots was chosen, and when that is. */
  slot: number | null;
  startsAt: string | null;
  /** Who has written their review. */
  reviewerIds: string[];
  /** What they wrote; none until both may read it. */
  reviews: RevealedReview[];
}

export interface CardVersionView {
  version: number;
  authorId: string;
  content: CardContent;
  /** SHA-256 (hex) of the content as canonical JSON. */
  contentHash: string;
  createdAt: string;
  attachments: AttachmentView[];
  /** Who said yes to it, and when; its proposer first. */
  confirmations: { userId: string; at: string }[];
}

/** A card with all that it ever said, and every move it has taken, the first one first. */
export interface CardDetails extends CardView {
  versions: CardVersionView[];
  history: MessageView[];
}

/** What is known of the cards of a conversation before any is. */
export interface CardsStanding {
  /** Whether there is an agreement that both have confirmed. */
  hasAgreements: boolean;
  /** Whether one of the two has blocked the other, and no card can be moved. */
  isBlocked: boolean;
}

/** What a message did to a card, as the list tells it. */
export interface LastCard {
  kind: CardKind;
  move: CardMove;
  /** Empty for a review. */
  title: string;
  /** Of the order that it made or belongs to. */
  number: number | null;
}
