import "server-only";
import { and, eq, inArray, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { db } from "@/db/client";
import { attachments } from "@/db/schema/attachments";
import { cards, cardVersions } from "@/db/schema/cards";
import { orders } from "@/db/schema/orders";
import { reviews } from "@/db/schema/reviews";
import { attachmentView } from "@/lib/attachments/queries";
import type { AttachmentView } from "@/lib/attachments/types";
import { fileIdsOf } from "./rules";
import type { CardContent, CardView } from "./types";

export type Card = typeof cards.$inferSelect;
type Review = typeof reviews.$inferSelect;

const bases = alias(cardVersions, "bases");

/** The order that a card made or belongs to. */
export const orderIdOfCard = sql`coalesce(${cards.madeOrderId}, ${cards.orderId})`;

/** What the newest version differs from: what was agreed on before it, or else the one before. */
const baseVersion = sql`case when ${cards.agreedVersion} < ${cards.version} then ${cards.agreedVersion}
  else ${cards.version} - 1 end`;

/** Cards as both of their people see them, by id; asks nothing when there are none to ask for. */
export async function listCards(cardIds: readonly string[]): Promise<Map<string, CardView>> {
  if (cardIds.length === 0) return new Map();
  const rows = await selectCards([...new Set(cardIds)]);
  const [files, written] = await Promise.all([
    listFiles(rows.flatMap(({ content }) => fileIdsOf(content))),
    listReviews(rows.flatMap(({ card }) => (card.kind === "review" && card.orderId) || [])),
  ]);
  return new Map(rows.map((row) => [row.card.id, cardView(row, files, written.get(row.card.orderId ?? "") ?? [])]));
}

/** Files by id; asks nothing when there are none to ask for. */
export async function listFiles(ids: readonly string[]): Promise<Map<string, AttachmentView>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .select()
    .from(attachments)
    .where(inArray(attachments.id, [...ids]));
  return new Map(rows.map((row) => [row.id, attachmentView(row)]));
}

export function filesOf(content: CardContent | null, files: ReadonlyMap<string, AttachmentView>): AttachmentView[] {
  return fileIdsOf(content).flatMap((id) => files.get(id) ?? []);
}

function selectCards(ids: readonly string[]) {
  return db
    .select({
      card: cards,
      content: cardVersions.content,
      base: bases.content,
      order: { id: orders.id, number: orders.number },
    })
    .from(cards)
    .leftJoin(cardVersions, and(eq(cardVersions.cardId, cards.id), eq(cardVersions.version, cards.version)))
    .leftJoin(bases, and(eq(bases.cardId, cards.id), eq(bases.version, baseVersion)))
    .leftJoin(orders, eq(orders.id, orderIdOfCard))
    .where(inArray(cards.id, [...ids]));
}

async function listReviews(orderIds: readonly string[]): Promise<Map<string, Review[]>> {
  if (orderIds.length === 0) return new Map();
  const rows = await db
    .select()
    .from(reviews)
    .where(inArray(reviews.orderId, [...orderIds]))
    .orderBy(reviews.createdAt, reviews.id);
  return Map.groupBy(rows, ({ orderId }) => orderId);
}

function cardView(
  { card, content, base, order }: Awaited<ReturnType<typeof selectCards>>[number],
  files: ReadonlyMap<string, AttachmentView>,
  written: readonly Review[],
): CardView {
  const { id, kind, conversationId, rev, status, authorId, proposerId, version, agreedVersion, slot } = card;
  return {
    ...{ id, kind, conversationId, rev, status, authorId, proposerId, version, agreedVersion, slot },
    ...{ content, base, order, attachments: filesOf(content, files) },
    expiresAt: card.expiresAt?.toISOString() ?? null,
    startsAt: card.startsAt?.toISOString() ?? null,
    reviewerIds: written.map(({ authorId }) => authorId),
    reviews: written.flatMap(({ authorId, stars, body, revealedAt }) => (revealedAt ? { authorId, stars, body } : [])),
  };
}
