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
  return drizzle(client, { casing: "snake_case" });
}
