import "server-only";
import { and, eq, inArray } from "drizzle-orm";
import { type CardContent, cardVersions } from "@/db/schema/cards";
import { messages } from "@/db/schema/messages";
import { PROPOSING, wordsOf } from "@/lib/cards/rules";

/** Which version of a card a message proposes, where it does. */
export const isProposed = and(
  inArray(messages.move, [...PROPOSING]),
  eq(cardVersions.cardId, messages.cardId),
  eq(cardVersions.version, messages.cardVersion),
);

/** All that a message says: what it proposes, and what is said with it. */
export function saidIn(body: string, content: CardContent | null): string {
  return content ? `${wordsOf(content)}\n${body}` : body;
}
