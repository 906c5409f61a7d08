import "server-only";
import type { Transaction } from "@/db/client";
import type { Asked } from "./asked";
import { Beginnings } from "./beginnings";
import type { Kind } from "./conditions";
import { type Read, readFiles, readMessages, readOrders, readPeople } from "./hits";
import { findInRanks, type Meaning } from "./ranks";
import type { Group, SearchCursor } from "./rules";
import { type Alternatives, askedForBy } from "./ts-query";
import type { Hit } from "./types";

/** One search, in the transaction that answers it. */
export interface Scene {
  tx: Transaction;
  asked: Asked;
  meaning: Meaning;
}

interface GroupPage<One extends Hit> {
  items: One[];
  nextCursor: string | null;
  terms: Set<string>;
}

type ReadPage<One extends Hit> = (
  scene: Scene,
  cursor: SearchCursor | undefined,
  limit: number,
) => Promise<GroupPage<One>>;

/** How a page of each group is found and read. */
export const GROUP_PAGES = {
  people: pagesOf("person", readPeople),
  messages: pagesOf("message", readMessages),
  files: pagesOf("file", readFiles),
  orders: pagesOf("order", readOrders),
} satisfies Record<Group, ReadPage<Hit>>;

function pagesOf<One extends Hit>(kind: Kind, read: Read<One>): ReadPage<One> {
  return async ({ tx, asked, meaning }, cursor, limit) => {
    const isNothing = asked.words.length === 0 && !asked.isFiltered;
    if (isNothing) return { items: [], nextCursor: null, terms: new Set() };
    const { ids, nextCursor, meant } = await findInRanks(tx, asked, meaning, { kind, cursor, limit });
    const shown = ids.length > 0 ? await read(tx, asked.where.viewerId, ids) : [];
    const terms = termsOf(
      asked,
      meant,
      shown.map(({ folded }) => folded),
    );
    return { items: shown.map(({ hit }) => hit([...terms])), nextCursor, terms };
  };
}

/**
 * What to mark: the words as they were typed, and those of the hits that were meant by them. What else may have been
 * meant comes from what others have said, and is told to nobody.
 */
function termsOf({ words }: Asked, meant: readonly Alternatives[] | null, folded: readonly string[]): Set<string> {
  const typed = words.map(({ word }) => word);
  const isTyped = new Beginnings(typed);
  if (!meant) return new Set(typed);
  const isAskedFor = askedForBy(words, meant);
  const said = new Set(folded.flatMap((text) => text.split(" ")));
  return new Set([...typed, ...[...said].filter((one) => isAskedFor(one) && isTyped.longestOf(one) === null)]);
}
