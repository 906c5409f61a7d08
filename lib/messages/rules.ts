import type { MessageView } from "./types";

/** UTF-16 code units, as `maxlength` and `String.length` count them. */
export const MAX_BODY_LENGTH = 10_000;
export const MAX_PAGE_LENGTH = 100;
export const PAGE_LENGTH = 50;
/** How many messages a tab keeps of a conversation: some screens, and few enough to lay out within a frame. */
export const WINDOW_LENGTH = 300;

/** What people react with most; all other emoji are there as well. */
export const QUICK_REACTIONS = ["👍", "❤️", "😂", "😮", "😢", "🙏"] as const;

/** How many earlier texts of a message are kept; it cannot be edited once more, for none of them is dropped. */
export const MAX_VERSIONS = 50;

const EDIT_WINDOW_MS = 15 * 60_000;
const UNSEND_WINDOW_MS = 60 * 60_000;
const GROUP_WINDOW_MS = 5 * 60_000;
const PREVIEW_LENGTH = 140;

/** Of what is on its way it is said whether it opens what it is written from. */
type Opening = Partial<Pick<MessageView, "seq" | "contextSeq">> & { opens?: boolean };
type Placed = Pick<MessageView, "senderId" | "createdAt">;

/** A row or a view of a message. */
interface Changeable {
  senderId: string;
  createdAt: string | Date;
  deletedAt: string | Date | null;
  /** What it did to an order, which is never changed. */
  step?: string | null;
  /** What it did to a card, which is never changed either. */
  move?: string | null;
}

export function canEdit(message: Changeable, viewerId: string, now: Date): boolean {
  return isOwnAndThere(message, viewerId) && ageMs(message, now) <= EDIT_WINDOW_MS;
}

export function canUnsend(message: Changeable, viewerId: string, now: Date): boolean {
  return isOwnAndThere(message, viewerId) && ageMs(message, now) <= UNSEND_WINDOW_MS;
}

/** Whether `message` continues what `previous` began, so that it needs no name and picture of its own. */
export function continuesGroup(
  previous: (Placed & Partial<Pick<MessageView, "step" | "move">>) | undefined,
  message: Placed & Opening,
): boolean {
  if (!previous || previous.step || previous.move) return false;
  if (previous.senderId !== message.senderId || opensContext(message)) return false;
  return Date.parse(message.createdAt) - Date.parse(previous.createdAt) < GROUP_WINDOW_MS;
}

/** Whether what it is written from begins with it, so that its card is shown. */
export function opensContext({ seq, contextSeq, opens = seq !== undefined && contextSeq === seq }: Opening): boolean {
  return opens;
}

/** The beginning of a body on one line, never cut inside a letter. */
export function previewOf(body: string): string {
  const line = body
    .slice(0, PREVIEW_LENGTH * 2)
    .replace(/\s+/g, " ")
    .trim();
  return [...line].slice(0, PREVIEW_LENGTH).join("");
}

function isOwnAndThere(message: Changeable, viewerId: string): boolean {
  return message.senderId === viewerId && message.deletedAt === null && !message.step && !message.move;
}

function ageMs(message: Changeable, now: Date): number {
  return now.getTime() - new Date(message.createdAt).getTime();
}
