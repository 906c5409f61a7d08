import "server-only";
import { drizzle } from "drizzle-orm/postgres-js";
import postgres from "postgres";
import { env } from "@/env";

/** The one pool of this process; opened by the first query. */
export const db = sharedDb();

export type Db = typeof db;
export type Transaction = Parameters<Parameters<Db["transaction"]>[0]>[0];

declare global {
  var khedmaDb: ReturnType<typeof openDb> | undefined;
}

/** Next bundles pages and routes apart, so that the pool lives where all bundles find it. */
function sharedDb() {
  globalThis.khedmaDb ??= openDb();
  return globalThis.khedmaDb;
}

function openDb() {
  // `next build` imports this file without a database; postgres.js connects only when it is asked something.
  const client = postgres(env.DATABASE_URL ?? "postgres://localhost/unset", {
    max: env.DATABASE_POOL,
    onnotice: () => {},
  });
  return drizzle(preparing(client, null), { casing: "snake_case" });
}

/**
 * Named whatever a server's default is, for each statement after a lock must see what was committed before it. Said with
 * the `begin`: Drizzle's own option takes a round trip, and poolers refuse the setting of a connection.
 */
const ISOLATION = "isolation level read committed";

type Work = (scope: object) => unknown;

/** Whether a transaction takes no statements any more; null outside of one. */
type Over = (() => boolean) | null;

/**
 * Drizzle has each statement parsed and planned anew, at two round trips; a prepared one takes one, and may share it.
 * Only in transactions: outside, postgres.js would send prepared statements of many requests over one connection, and
 * under load it then loses a `begin` among them (UNSAFE_TRANSACTION). Behind a pooler that keeps no prepared
 * statements, `?prepare=false` in DATABASE_URL turns this off.
 */
function preparing<Client extends object>(client: Client, isOver: Over): Client {
  return new Proxy(client, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name);
      if (typeof value !== "function") return value;
      if (name === "begin") return (work: Work) => value(ISOLATION, (scope: object) => within(scope, work));
      if (name === "savepoint") return (work: Work) => value((scope: object) => within(scope, work));
      if (name !== "unsafe" || !isOver) return value;
      return (text: string, values: unknown[], options: object) => {
        if (isOver()) throw new Error("this transaction has ended");
        return value(text, values, { ...options, prepare: true });
      };
    },
  });
}

/**
 * Of several things done together, one may fail while another is between two statements: postgres.js would run the next
 * one after the `rollback`, where it stays written, or is part of somebody else's transaction.
 */
async function within(scope: object, work: Work): Promise<unknown> {
  let isOver = false;
  try {
    return await work(preparing(scope, () => isOver));
  } finally {
    isOver = true;
  }
}
