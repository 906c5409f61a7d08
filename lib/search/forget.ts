import "server-only";
import { sql } from "drizzle-orm";
import { db } from "@/db/client";
import { SEARCH_KINDS, searchEntries, searchWords } from "@/db/schema/search";
import { isOfKind } from "./conditions";
import { tsQueryOf } from "./ts-query";

/**
 * Takes a word out of what was ever said where nothing says it any more. Asked for each word by itself, so that Postgres
 * looks a rare one up, and comes upon a common one at once.
 */
export async function forget(word: string): Promise<void> {
  const query = tsQueryOf([{ word, isWhole: true }]);
  const isSaid = SEARCH_KINDS.map(
    (kind) =>
      sql`exists (select from ${searchEntries} where ${isOfKind(kind)} and ${searchEntries.words} @@ ${query}::tsquery)`,
  );
  await db.delete(searchWords).where(sql`${searchWords.word} = ${word} and not (${sql.join(isSaid, sql` or `)})`);
}
