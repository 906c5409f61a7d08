import "server-only";
import { and, asc, desc, eq, isNotNull } from "drizzle-orm";
import { db } from "@/db/client";
import { cardConfirmations, cards, cardVersions } from "@/db/schema/cards";
import { messages } from "@/db/schema/messages";
import type { Viewer } from "@/lib/auth/types";
import { requireConversation } from "@/lib/conversations/access";
import type { ConversationInput } from "@/lib/conversations/validation";
import type { Page } from "@/lib/marketplace/types";
import { messageViews } from "@/lib/messages/views";
import { requireCard } from "./access";
import { fileIdsOf } from "./rules";
import type { CardDetails, CardVersionView, CardView } from "./types";
import type { CardInput } from "./validation";
import { filesOf, listCards, listFiles } from "./views";

/** A card of one of `viewer`'s conversations with all of its versions and moves; `not_found` for any other. */
export async function getCard(viewer: Viewer, { cardId }: CardInput): Promise<CardDetails | null> {
  await requireCard(viewer, cardId);
  const [views, versions, moves] = await Promise.all([
    listCards([cardId]),
    listVersions(cardId),
    db.select().from(messages).where(eq(messages.cardId, cardId)).orderBy(asc(messages.seq)),
  ]);
  const card = views.get(cardId);
  return card ? { ...card, versions, history: await messageViews(moves) } : null;
}

/** The agreements of one of `viewer`'s conversations that both have confirmed, the newest first. */
export async function listPinned(viewer: Viewer, { conversationId }: ConversationInput): Promise<Page<CardView>> {
  await requireConversation(viewer, conversationId);
  return { items: await listWhere(eq(cards.conversationId, conversationId)), nextCursor: null };
}

/** The agreements that both have confirmed about an order, the newest first; the caller knows that it is the viewer's. */
export async function listAgreementsOf(orderId: string): Promise<CardView[]> {
  return listWhere(eq(cards.orderId, orderId));
}

/** The offer that an order was made by, with the terms that both said yes to; null for any other order. */
export async function getOfferOf(orderId: string): Promise<CardView | null> {
  const [row] = await db.select({ id: cards.id }).from(cards).where(eq(cards.madeOrderId, orderId));
  return row ? ((await listCards([row.id])).get(row.id) ?? null) : null;
}

async function listWhere(condition: ReturnType<typeof eq>): Promise<CardView[]> {
  const rows = await db
    .select({ id: cards.id })
    .from(cards)
    .where(and(condition, eq(cards.kind, "agreement"), isNotNull(cards.agreedVersion)))
    .orderBy(desc(cards.createdAt), cards.id);
  const views = await listCards(rows.map(({ id }) => id));
  return rows.flatMap(({ id }) => views.get(id) ?? []);
}

async function listVersions(cardId: string): Promise<CardVersionView[]> {
  const [rows, confirmed] = await Promise.all([
    db.select().from(cardVersions).where(eq(cardVersions.cardId, cardId)).orderBy(asc(cardVersions.version)),
    db
      .select()
      .from(cardConfirmations)
      .where(eq(cardConfirmations.cardId, cardId))
      .orderBy(asc(cardConfirmations.createdAt)),
  ]);
  const files = await listFiles(rows.flatMap(({ content }) => fileIdsOf(content)));
  return rows.map(({ version, authorId, content, contentHash, createdAt }) => ({
    ...{ version, authorId, content, contentHash, createdAt: createdAt.toISOString() },
    attachments: filesOf(content, files),
    confirmations: confirmed
      .filter((one) => one.version === version)
      .map(({ userId, createdAt: at }) => ({ userId, at: at.toISOString() })),
  }));
}
