import "server-only";
import { and, eq, or } from "drizzle-orm";
import { db } from "@/db/client";
import { users } from "@/db/schema/auth";
import { cards } from "@/db/schema/cards";
import { conversations } from "@/db/schema/conversations";
import type { Viewer } from "@/lib/auth/types";
import { AppError } from "@/lib/errors";
import type { Card } from "./views";

/** The card if `viewer` is one of its two people; otherwise `not_found`, whether it exists or not. */
export async function requireCard(viewer: Viewer, cardId: string): Promise<Card> {
  const [row] = await db
    .select({ card: cards })
    .from(cards)
    .innerJoin(conversations, eq(conversations.id, cards.conversationId))
    .where(
      and(eq(cards.id, cardId), or(eq(conversations.initiatorId, viewer.id), eq(conversations.recipientId, viewer.id))),
    );
  if (!row) throw new AppError("not_found", "notFound");
  return row.card;
}

/** Somebody in whose name something happens; a reference says that they are there. */
export async function personIn(userId: string): Promise<Viewer> {
  const { id, name, username, image } = users;
  const [person] = await db.select({ id, name, username, image }).from(users).where(eq(id, userId));
  if (!person) throw new Error("a card's person is missing");
  return person;
}
