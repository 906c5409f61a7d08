import "server-only";
import { and, eq, inArray } from "drizzle-orm";
import { db } from "@/db/client";
import { cards, cardVersions } from "@/db/schema/cards";
import { messages } from "@/db/schema/messages";
import { orders } from "@/db/schema/orders";
import type { LastCard } from "./types";
import { orderIdOfCard } from "./views";

/** What these moves did, by the message's id, as lists tell it; asks nothing when there are none. */
export async function listLastCards(moves: readonly { id: string }[]): Promise<Map<string, LastCard>> {
  if (moves.length === 0) return new Map();
  const rows = await db
    .select({
      id: messages.id,
      move: messages.move,
      kind: cards.kind,
      content: cardVersions.content,
      number: orders.number,
    })
    .from(messages)
    .innerJoin(cards, eq(cards.id, messages.cardId))
    .leftJoin(
      cardVersions,
      and(eq(cardVersions.cardId, messages.cardId), eq(cardVersions.version, messages.cardVersion)),
    )
    .leftJoin(orders, eq(orders.id, orderIdOfCard))
    .where(
      inArray(
        messages.id,
        moves.map(({ id }) => id),
      ),
    );
  return new Map(
    rows.flatMap(({ id, move, kind, content, number }) =>
      move ? [[id, { kind, move, title: content?.title ?? "", number }] as const] : [],
    ),
  );
}
