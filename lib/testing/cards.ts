import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { cards } from "@/db/schema/cards";
import type { Viewer } from "@/lib/auth/types";
import { moveCard } from "@/lib/cards/move";
import { proposeCard } from "@/lib/cards/propose";
import { getCard } from "@/lib/cards/queries";
import type {
  AgreementContent,
  CardDetails,
  CardMove,
  ChangeContent,
  InterviewContent,
  OfferContent,
} from "@/lib/cards/types";
import { moveCardInput, proposeCardInput } from "@/lib/cards/validation";
import { startConversation } from "@/lib/messages/send";
import type { MessageView } from "@/lib/messages/types";
import { makePerson } from "./people";

const DAY_MS = 86_400_000;

/** A moment `days` from now. */
export function inDays(days: number): string {
  return new Date(Date.now() + days * DAY_MS).toISOString();
}

/** Two people who have talked, and one who has not. */
export async function makeTalk() {
  const [seller, buyer, stranger] = await Promise.all([makePerson("Salma"), makePerson("Youssef"), makePerson()]);
  const first = { to: seller.username, clientId: randomUUID(), body: "What would a logo cost?" };
  const { id: messageId, conversationId } = await startConversation(buyer, first);
  return { seller, buyer, stranger, conversationId, messageId };
}

export function offerOf(fields: Partial<OfferContent> = {}): OfferContent {
  return {
    ...{
      kind: "offer",
      title: "A logo for a café",
      scope: ["Three drafts", "Files for print"],
      priceCentimes: 120_000,
    },
    ...{ deliveryDays: 5, revisions: 2, expiresAt: inDays(7), attachmentIds: [] },
    ...fields,
  };
}

export function agreementOf(fields: Partial<AgreementContent> = {}): AgreementContent {
  return {
    ...{ kind: "agreement", title: "Colours and files", scope: ["Blue and sand", "SVG and PDF"], priceCentimes: null },
    ...{ date: { at: inDays(20), timeZone: "Africa/Casablanca" }, revisions: 1 },
    ...fields,
  };
}

export function changeOf(fields: Partial<ChangeContent> = {}): ChangeContent {
  return {
    kind: "change",
    title: "A menu as well",
    scope: ["One page"],
    extraCentimes: 30_000,
    extraDays: 2,
    ...fields,
  };
}

export function interviewOf(fields: Partial<InterviewContent> = {}): InterviewContent {
  return {
    ...{ kind: "interview", title: "First talk", slots: [inDays(1), inDays(2)], minutes: 30 },
    ...{ timeZone: "Africa/Casablanca", place: "https://meet.example/khedma" },
    ...fields,
  };
}

type Content = OfferContent | AgreementContent | ChangeContent | InterviewContent;

/** Proposes a card as the API would. */
export function propose(
  viewer: Viewer,
  conversationId: string,
  content: Content,
  fields: {
    clientId?: string;
    body?: string;
    replyToId?: string;
    context?: { kind: "order" | "gig"; id: string };
  } = {},
): Promise<MessageView> {
  return proposeCard(viewer, proposeCardInput.parse({ conversationId, clientId: randomUUID(), content, ...fields }));
}

/** Moves a card as it stands now, unless other fields say what the mover was shown. */
export async function move(
  viewer: Viewer,
  cardId: string,
  name: CardMove,
  fields: { clientId?: string; version?: number; rev?: number; body?: string; content?: Content; slot?: number } = {},
): Promise<MessageView> {
  const [row] = await db.select().from(cards).where(eq(cards.id, cardId));
  const shown = { version: row?.version ?? 0, rev: row?.rev ?? 0 };
  return moveCard(viewer, moveCardInput.parse({ cardId, move: name, clientId: randomUUID(), ...shown, ...fields }));
}

export async function readCard(viewer: Viewer, cardId: string): Promise<CardDetails> {
  const card = await getCard(viewer, { cardId });
  if (!card) throw new Error("no such card");
  return card;
}

/** The id of the card that a message moved. */
export function cardIdOf({ card }: MessageView): string {
  if (!card) throw new Error("no card");
  return card.id;
}

/** Has the moment come at which something happens to a card by itself, as far as the database knows. */
export async function letBeDue(cardId: string): Promise<void> {
  await db
    .update(cards)
    .set({ dueAt: new Date(Date.now() - 60_000) })
    .where(eq(cards.id, cardId));
}

/** Has the time of a card pass, as far as the database knows. */
export async function letExpire(cardId: string): Promise<void> {
  const past = new Date(Date.now() - 60_000);
  await db.update(cards).set({ expiresAt: past, dueAt: past }).where(eq(cards.id, cardId));
}
