import "server-only";
import { and, eq, exists, isNotNull, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { cards } from "@/db/schema/cards";
import type { Viewer } from "@/lib/auth/types";
import type { ConversationView } from "@/lib/conversations/types";
import { isBlocked } from "@/lib/safety/blocks";
import type { CardsStanding } from "./types";

/** What the page of one of `viewer`'s conversations knows of its cards beforehand, so that it neither asks nor offers in vain. */
export async function getCardsStanding(
  viewer: Viewer,
  { id, participant }: Pick<ConversationView, "id" | "participant">,
): Promise<CardsStanding> {
  const [hasAgreements, cannotMove] = await Promise.all([hasAgreed(id), isBlocked(db, viewer.id, participant.id)]);
  return { hasAgreements, isBlocked: cannotMove };
}

async function hasAgreed(conversationId: string): Promise<boolean> {
  const agreed = db
    .select({ id: cards.id })
    .from(cards)
    .where(and(eq(cards.conversationId, conversationId), eq(cards.kind, "agreement"), isNotNull(cards.agreedVersion)));
  const [row] = await db.execute<{ has: boolean }>(sql`select ${exists(agreed)} as has`);
  return row?.has ?? false;
}
