import type { MessageView } from "@/lib/messages/types";
import type { CardContent, CardMove, CardView, LastCard } from "./types";

/** UTF-16 code units, as `maxlength` and `String.length` count them. */
export const MAX_TITLE_LENGTH = 200;
export const MAX_LINE_LENGTH = 500;
export const MAX_SCOPE_LINES = 30;
export const MAX_PLACE_LENGTH = 500;
/** Ten million dirhams. */
export const MAX_PRICE_CENTIMES = 1_000_000_000;
export const MAX_DAYS = 730;
export const MAX_REVISIONS = 100;
export const MAX_SLOTS = 5;
export const MIN_INTERVIEW_MINUTES = 5;
export const MAX_INTERVIEW_MINUTES = 480;
/** How far ahead a time can lie that somebody proposes. */
export const MAX_DAYS_AHEAD = 366;
/** How far ahead what two people agree on can lie. */
export const MAX_AGREED_DAYS_AHEAD = 731;
/** How often a card can be proposed anew. */
export const MAX_CARD_VERSIONS = 50;

/** From when on nobody can say yes to it any more; null while they always can. */
export function expiryOf(content: CardContent): Date | null {
  if (content.kind === "interview") return new Date(content.slots.at(-1) ?? 0);
  return content.kind === "offer" && content.expiresAt ? new Date(content.expiresAt) : null;
}

/** The moves that bring a version of their own. */
export const PROPOSING: readonly CardMove[] = ["proposed", "countered", "changed", "rescheduled"];

/** The files that come with it. */
export function fileIdsOf(content: CardContent | null): string[] {
  return content?.kind === "offer" ? content.attachmentIds : [];
}

/** What a version is found by. */
export function wordsOf(content: CardContent): string {
  const lines = content.kind === "interview" ? [content.place] : content.scope;
  return [content.title, ...lines].join("\n");
}

/** What a message did to its card, as the list tells it; null for mere messages. */
export function lastCardOf({ move, card }: Pick<MessageView, "move" | "card">): LastCard | null {
  if (!move || !card) return null;
  return { kind: card.kind, move, title: card.content?.title ?? "", number: card.order?.number ?? null };
}

/** What both hold to now; null while nothing was agreed on. */
export function agreedContentOf({ agreedVersion, version, content, base }: CardView): CardContent | null {
  if (agreedVersion === null) return null;
  return agreedVersion === version ? content : base;
}

/** A card as both hold to it now, whatever was proposed since; what nobody agreed on stays as it is. */
export function asAgreed(card: CardView): CardView {
  const content = agreedContentOf(card);
  return content ? { ...card, content, base: null, status: "agreed", version: card.agreedVersion ?? 0 } : card;
}

/** Where a place leads to that is an address of the web; null for any other, which is only read. */
export function linkOf(place: string): string | null {
  return /^https?:\/\/\S+$/i.test(place) && URL.canParse(place) ? place : null;
}
