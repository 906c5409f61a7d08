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
  return drizzle(preparing(client, false), { casing: "snake_case" });
}

/**
 * Named whatever a server's default is, for each statement after a lock must see what was committed before it. Said with
 * the `begin`: Drizzle's own option takes a round trip, and poolers refuse the setting of a connection.
 */
const ISOLATION = "isolation level read committed";

type Work = (scope: object) => unknown;

/**
 * Drizzle has each statement parsed and planned anew, at two round trips; a prepared one takes one, and may share it.
 * Only in transactions: outside, postgres.js would send prepared statements of many requests over one connection, and
 * under load it then loses a `begin` among them (UNSAFE_TRANSACTION). Behind a pooler that keeps no prepared
 * statements, `?prepare=false` in DATABASE_URL turns this off.
 */
function preparing<Client extends object>(client: Client, isTransaction: boolean): Client {
  return new Proxy(client, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name);
      if (typeof value !== "function") return value;
      if (name === "begin") return (work: Work) => value(ISOLATION, (scope: object) => work(preparing(scope, true)));
      if (name === "savepoint") return (work: Work) => value((scope: object) => work(preparing(scope, true)));
      if (name === "unsafe" && isTransaction)
        return (text: string, values: unknown[], options: object) => value(text, values, { ...options, prepare: true });
      return value;
    },
  });
}
