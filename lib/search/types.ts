import type { CONTEXT_KINDS } from "@/db/schema/search";
import type { AttachmentView } from "@/lib/attachments/types";
import type { Participant } from "@/lib/conversations/types";
import type { OrderStatus } from "@/lib/orders/types";

/** What can be asked beside words, in the box or by its buttons. */
export interface SearchFilters {
  from?: "me" | "them";
  has?: "file";
  /** Days as YYYY-MM-DD: not on or after this one; not before this one. */
  before?: string;
  after?: string;
}

export type ContextKind = (typeof CONTEXT_KINDS)[number];

/** Somebody whom the viewer talks with. */
export interface PersonHit {
  conversationId: string;
  participant: Participant;
}

/** Times are ISO 8601 in UTC. */
export interface MessageHit {
  id: string;
  conversationId: string;
  seq: number;
  senderId: string;
  /** The other person of the conversation. */
  participant: Participant;
  /** At most 200 characters of the text, around the first match; empty for a message of nothing but files. */
  snippet: string;
  createdAt: string;
  fileCount: number;
  /** What the message was written from. */
  context: ContextKind | null;
}

export interface FileHit {
  id: string;
  conversationId: string;
  /** The message's that it was sent with. */
  seq: number;
  senderId: string;
  participant: Participant;
  createdAt: string;
  attachment: AttachmentView;
}

export interface OrderHit {
  id: string;
  number: number;
  title: string;
  status: OrderStatus;
  priceCentimes: number;
  /** The other person of the order. */
  participant: Participant;
  /** Null where the two have never talked. */
  conversationId: string | null;
}

interface SearchPage<Hit> {
  items: Hit[];
  /** The `cursor` of the next page of this group; null at the end. */
  nextCursor: string | null;
}

interface Searched {
  /** Folded words: what in a result begins with one of them was found by it (`rangesOf`). */
  terms: string[];
}

/** The beginning of every group. */
export interface SearchResults extends Searched {
  people: SearchPage<PersonHit>;
  messages: SearchPage<MessageHit>;
  files: SearchPage<FileHit>;
  orders: SearchPage<OrderHit>;
}

export type Hit = PersonHit | MessageHit | FileHit | OrderHit;

/** A page of one group. */
export interface GroupResults extends Searched, SearchPage<Hit> {}
