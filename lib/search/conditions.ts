import "server-only";
import { type SQL, sql } from "drizzle-orm";
import { type SEARCH_KINDS, searchEntries } from "@/db/schema/search";
import type { ContextKind } from "./types";

export type Kind = (typeof SEARCH_KINDS)[number];

/** What is looked for, by whom, and where. */
export interface Hunt {
  viewerId: string;
  kind: Kind;
  /** The text of a `tsquery`; null asks for whatever the rest lets through. */
  query: string | null;
  /** What was found by this one is left out. */
  except: string | null;
  phrases: readonly string[];
  from?: "me" | "them" | undefined;
  has?: "file" | undefined;
  before?: Date | undefined;
  after?: Date | undefined;
  context?: ContextKind | undefined;
  conversationId?: string | undefined;
}

/** In the text of the query: Postgres uses a partial index only where it can read there that it holds every row. */
export function isOfKind(kind: Kind): SQL {
  return sql`${searchEntries.kind} = ${sql.raw(`'${kind}'`)}`;
}

/** What an index finds by itself: what the viewer may read and the words are in. */
export function isIndexed({ viewerId, kind, query }: Hunt): SQL {
  const isReader = sql`${searchEntries.readerIds} @> array[${viewerId}]::uuid[]`;
  return sql`${isOfKind(kind)} and ${isReader} and ${hasWords(query ?? "")}`;
}

/** All that is asked of a row, but for whose it is. */
export function isHit(hunt: Hunt): SQL {
  const conditions = [
    hunt.query !== null && hasWords(hunt.query),
    hunt.except !== null && sql`not (${hasWords(hunt.except)})`,
    ...hunt.phrases.map((phrase) => sql`(' ' || ${searchEntries.folded} || ' ') like ${`% ${phrase} %`}`),
    hunt.from === "me" && sql`${searchEntries.ownerId} = ${hunt.viewerId}::uuid`,
    hunt.from === "them" && sql`${searchEntries.ownerId} <> ${hunt.viewerId}::uuid`,
    hunt.has && sql`${searchEntries.fileCount} > 0`,
    hunt.before && sql`${searchEntries.createdAt} < ${hunt.before.toISOString()}::timestamptz`,
    hunt.after && sql`${searchEntries.createdAt} >= ${hunt.after.toISOString()}::timestamptz`,
    hunt.context && sql`${searchEntries.context} = ${hunt.context}`,
    hunt.conversationId && sql`${searchEntries.conversationId} = ${hunt.conversationId}::uuid`,
  ];
  return sql.join([sql`true`, ...conditions.filter((condition) => typeof condition === "object")], sql` and `);
}

function hasWords(query: string): SQL {
  return sql`${searchEntries.words} @@ ${query}::tsquery`;
}
