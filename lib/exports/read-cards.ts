import "server-only";
import { getCard } from "@/lib/cards/queries";
import type { CardDetails } from "@/lib/cards/types";
import { momentOf } from "./moments";
import type { CardRecord, PersonRecord } from "./pack-format";

/** The cards whose moves are in a pack, each with all that it ever said and who said yes to it. */
export async function readCards(ids: Iterable<string>, owner: PersonRecord, timeZone: string): Promise<CardRecord[]> {
  const records: CardRecord[] = [];
  for (const cardId of ids) {
    const card = await getCard({ ...owner, image: null }, { cardId });
    if (card) records.push(recordOf(card, timeZone));
  }
  return records;
}

function recordOf(card: CardDetails, timeZone: string): CardRecord {
  const { id, kind, status, rev, authorId, proposerId, agreedVersion, order, expiresAt, startsAt, slot, reviews } =
    card;
  const moment = (iso: string) => momentOf(new Date(iso), timeZone);
  return {
    ...{ id, kind, status, rev, authorId, proposerId, agreedVersion, order, slot, reviews },
    expiresAt: expiresAt === null ? null : moment(expiresAt),
    startsAt: startsAt === null ? null : moment(startsAt),
    versions: card.versions.map(({ version, authorId: by, content, contentHash, createdAt, confirmations }) => ({
      ...{ version, authorId: by, content, contentHash, proposedAt: moment(createdAt) },
      confirmations: confirmations.map(({ userId, at }) => ({ userId, at: moment(at) })),
    })),
    // By their numbers: what was said then stands among the messages.
    moves: card.history.flatMap(({ seq, move, cardVersion }) => (move ? [{ seq, move, version: cardVersion }] : [])),
  };
}
