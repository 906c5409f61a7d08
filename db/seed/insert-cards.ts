import { v7 as uuidv7 } from "uuid";
import { cardConfirmations, cards, cardVersions } from "@/db/schema/cards";
import { PROPOSING, standingOf, YES } from "./card-standing";
import { cards as seedCards } from "./cards";
import type { MessageRow } from "./insert-entries";
import { type Ids, known, type Seeding } from "./seeding";
import type { SeedCard, SeedThread } from "./types";

interface Written {
  thread: SeedThread;
  conversation: { id: string };
  messages: readonly MessageRow[];
}

/** The cards' ids by their keys. */
export function newCardIds(): Ids {
  return new Map(seedCards.map(({ key }) => [key, uuidv7()]));
}

/** Which version of its card a line was about: what it proposes itself, or the one that stood. */
export function versionAt({ lines }: SeedThread, place: number): number | null {
  const card = lines[place]?.[3]?.card;
  const own = lines.slice(0, place + 1).flatMap(([, , , marks]) => (card && marks?.card === card && marks.move) || []);
  return own.filter((move) => PROPOSING.includes(move)).length || null;
}

/** What an order costs and takes more since it was placed, and how often that was agreed on. */
export function changesOf(threads: readonly SeedThread[], order: string, now: Date) {
  const agreed = threads.flatMap(({ lines }) =>
    lines.flatMap(([, , , marks]) => (marks?.order === order && marks.move === "accepted" && marks.card) || []),
  );
  const contents = seedCards.flatMap(({ key, kind, versions }) =>
    kind === "change" && agreed.includes(key) ? versions.map((version) => version({ now, at: now })) : [],
  );
  const changes = contents.flatMap((content) => (content.kind === "change" ? content : []));
  return {
    count: changes.length,
    centimes: changes.reduce((sum, { extraCentimes }) => sum + extraCentimes, 0),
    days: changes.reduce((sum, { extraDays }) => sum + extraDays, 0),
  };
}

/** Writes the cards that the threads' lines move, as moving them one by one would have left them. */
export async function insertCards(seeding: Seeding, written: readonly Written[], ids: Ids): Promise<void> {
  const { tx } = seeding;
  const rows = seedCards.map((card) => rowsOf(card, known(ids, card.key), written, seeding));
  await tx.insert(cards).values(rows.map(({ card }) => card));
  await tx.insert(cardVersions).values(rows.flatMap(({ versions }) => versions));
  await tx.insert(cardConfirmations).values(rows.flatMap(({ confirmations }) => confirmations));
}

function rowsOf(seed: SeedCard, cardId: string, written: readonly Written[], { now, hashOf }: Seeding) {
  const { conversation, messages = [] } = written.find(({ messages: rows }) => rows.some(isOf(cardId))) ?? {};
  const moves = messages.filter(isOf(cardId));
  const [first] = moves;
  if (!first || !conversation) throw new Error(`Nobody proposes "${seed.key}".`);
  const versions = versionsOf(seed, moves, now).map((row) => ({ cardId, ...row, contentHash: hashOf(row.content) }));
  const yes = moves.find(({ move }) => move && YES.includes(move));
  const { gigId, gigTier, jobId, applicationId, orderId } = first;
  const completed = messages.find((row) => row.step === "completed" && row.orderId === orderId);
  const content = versions.at(-1)?.content;
  const card = {
    ...{ id: cardId, conversationId: conversation.id, kind: seed.kind, authorId: first.senderId, rev: moves.length },
    ...{ gigId, gigTier, jobId, applicationId, orderId, createdAt: first.createdAt },
    proposerId: versions.at(-1)?.authorId ?? first.senderId,
    ...{ version: versions.length, agreedVersion: yes?.cardVersion ?? null },
    madeOrderId: seed.kind === "offer" && yes ? yes.orderId : null,
    ...standingOf({ seed, moves, content, completedAt: completed?.createdAt, now }),
  };
  return { card, versions, confirmations: confirmationsOf(versions, yes) };
}

function isOf(cardId: string) {
  return (row: MessageRow) => row.cardId === cardId;
}

function versionsOf({ key, versions }: SeedCard, moves: readonly MessageRow[], now: Date) {
  const proposing = moves.filter(({ move }) => move && PROPOSING.includes(move));
  return proposing.map(({ senderId: authorId, createdAt }, place) => {
    const content = versions[place]?.({ now, at: createdAt });
    if (!content) throw new Error(`"${key}" has no version ${place + 1}.`);
    return { version: place + 1, authorId, content, createdAt };
  });
}

/** A proposer says yes by proposing; the other, where they did, to the newest version. */
function confirmationsOf(versions: readonly (typeof cardVersions.$inferInsert)[], yes: MessageRow | undefined) {
  const own = versions.map(({ authorId: userId, cardId, version, contentHash, createdAt }) => ({
    ...{ userId, cardId, version, contentHash, createdAt },
  }));
  const last = own.at(-1);
  return yes && last ? [...own, { ...last, userId: yes.senderId, createdAt: yes.createdAt }] : own;
}
