import type { PostgresJsDatabase } from "drizzle-orm/postgres-js";
import type { CardContent } from "@/db/schema/cards";
import type { SeedSaid } from "./types";

/** What every part of the seed needs: where to write, who is who, and the moment all ages count from. */
export interface Seeding {
  tx: Pick<PostgresJsDatabase, "insert" | "execute">;
  now: Date;
  idOf: (username: string) => string;
  /** Whether a line hands the turn to the other; the product's rule, which the ground does not know. */
  isSubstantive: (said: SeedSaid) => boolean;
  /** The hash of what a card says; the product's as well. */
  hashOf: (content: CardContent) => string;
}

/** Ids by the names that the demo's authors gave. */
export type Ids = ReadonlyMap<string, string>;

/** A time before `now`, given in minutes. */
export function ago(now: Date, minutes: number): Date {
  return new Date(now.getTime() - Math.round(minutes * 60_000));
}

/** Throws on a name that the demo does not have, so that a typing error in its data cannot go unseen. */
export function known(ids: Ids, name: string): string {
  const id = ids.get(name);
  if (!id) throw new Error(`The demo has no "${name}".`);
  return id;
}
