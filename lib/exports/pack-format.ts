import type { CardContent, CardKind, CardMove, CardView } from "@/lib/cards/types";
import type { Lane } from "@/lib/messages/lane-rules";
import type { OrderStep } from "@/lib/orders/types";
import type { ExportLanguage } from "./types";

/** What is written into every pack; a change that its readers would stumble over takes the next number. */
export const SCHEMA = "khedma-market/conversation/1";

/** One moment twice: ISO 8601 in UTC, and as the clocks of the pack's zone showed it. */
export interface Moment {
  utc: string;
  local: string;
}

/** Who is in it; an e-mail address never is. */
export interface PersonRecord {
  id: string;
  name: string;
  username: string;
}

export interface FileRecord {
  id: string;
  name: string;
  /** Told from the bytes. */
  type: string;
  size: number;
  /** Of the file in the pack, in hexadecimal digits; null where the storage has lost it. */
  sha256: string | null;
  /** Where it lies in the pack; null where the storage has lost it. */
  path: string | null;
}

/** What a message was written from; the pack tells more of it among its contexts. */
export interface ContextRecord extends Lane {
  tier: string | null;
  title: string | null;
  /** The message from which on both talked from that. */
  since: number;
}

/** One message with all that happened to it. */
export interface MessageRecord {
  seq: number;
  rev: number;
  id: string;
  clientId: string;
  senderId: string;
  sentAt: Moment;
  /** As it is now; empty once unsent. */
  body: string;
  /** What it did to an order, instead of or beside saying something. */
  step: { step: OrderStep; orderNumber: number | null } | null;
  /** What it did to a card; the pack tells of the card among its cards. */
  move: {
    cardId: string;
    kind: CardKind;
    move: CardMove;
    version: number | null;
    title: string;
    orderNumber: number | null;
  } | null;
  editedAt: Moment | null;
  /** What it said before, oldest first; each stood until the next was written. */
  versions: { version: number; body: string; writtenAt: Moment }[];
  /** When its sender took it back; nothing of what it said is kept anywhere. */
  unsentAt: Moment | null;
  replyTo: { seq: number; senderId: string; preview: string } | null;
  context: ContextRecord | null;
  reactions: { userId: string; emoji: string }[];
  files: FileRecord[];
}

/** What stands before the messages. */
export interface PackHead {
  schema: typeof SCHEMA;
  exportId: string;
  exportedAt: Moment;
  /** Whose pack it is. */
  exportedBy: string;
  /** The address of the market that it was exported from. */
  origin: string;
  timeZone: string;
  /** Of the headings of `conversation.pdf`. */
  language: ExportLanguage;
  conversation: { id: string; rev: number; lastSeq: number; startedAt: Moment };
  people: PersonRecord[];
  /** What of the conversation it holds; null is all of it. */
  scope: { lane: (Lane & { title: string | null }) | null; from: string | null; to: string | null };
}

/** An offer, an agreement, a change, an interview or a review, with its whole history. */
export interface CardRecord
  extends Pick<
    CardView,
    "id" | "kind" | "status" | "rev" | "authorId" | "proposerId" | "agreedVersion" | "order" | "slot" | "reviews"
  > {
  expiresAt: Moment | null;
  /** Of an interview. */
  startsAt: Moment | null;
  versions: {
    version: number;
    authorId: string;
    content: CardContent;
    /** SHA-256 (hex) of the content as canonical JSON: without blanks, names in the order of their code units. */
    contentHash: string;
    proposedAt: Moment;
    /** Who said yes to it. */
    confirmations: { userId: string; at: Moment }[];
  }[];
  /** The messages that it was moved by, in order, of which a part of a conversation may not hold all. */
  moves: { seq: number; move: CardMove; version: number | null }[];
}

/** What stands behind them, when all have been read. */
export interface PackTail {
  contexts: unknown[];
  cards: CardRecord[];
  counts: { messages: number; files: number };
}

/** The whole of `conversation.json`: one message on each line, so that it can be read line by line. */
export type PackDocument = PackHead & { messages: MessageRecord[] } & PackTail;

/** How `conversation.json` begins, up to its first message. */
export function headText(head: PackHead): string {
  const fields = Object.entries(head).map(([name, value]) => `${json(name)}: ${json(value)}`);
  return `{\n${fields.join(",\n")},\n"messages": [`;
}

/** One message; `isFirst` of them has none before it. */
export function messageText(message: MessageRecord, isFirst: boolean): string {
  return `${isFirst ? "" : ","}\n${json(message)}`;
}

/** How it ends. */
export function tailText(tail: PackTail): string {
  const fields = Object.entries(tail).map(([name, value]) => `${json(name)}: ${json(value)}`);
  return `\n],\n${fields.join(",\n")}\n}\n`;
}

/** Without the two letters that are ends of lines to some readers. */
function json(value: unknown): string {
  return JSON.stringify(value).replace(/[\u2028\u2029]/g, (letter) => (letter === "\u2028" ? "\\u2028" : "\\u2029"));
}
