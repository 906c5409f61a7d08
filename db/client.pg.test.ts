import { eq, sql } from "drizzle-orm";
import { expect, it, vi } from "vitest";
import { env } from "@/env";
import { db, type Transaction } from "./client";
import { users } from "./schema/auth";

/** Statements that the session of `tx` keeps prepared for questions about users. */
async function countPrepared(tx: Transaction): Promise<number> {
  const [row] = await tx.execute<{ count: number }>(
    sql`select count(*)::int as count from pg_prepared_statements where statement like '%from "users"%limit%'`,
  );
  return row?.count ?? 0;
}

it("prepares a statement once, however often and deep it is asked", async () => {
  await db.transaction(async (tx) => {
    await tx.select({ id: users.id }).from(users).limit(1);
    expect(await countPrepared(tx)).toBe(1);
    await tx.select({ id: users.id }).from(users).limit(2);
    await tx.transaction((inner) => inner.select({ id: users.id }).from(users).limit(3));
    expect(await countPrepared(tx)).toBe(1);
  });
});

it("writes nothing more once part of it has failed, though another part goes on", async () => {
  const person = {
    id: "0197f000-0000-7000-8000-000000000001",
    name: "late",
    username: "late",
    kind: "client" as const,
  };
  let straggler: Promise<unknown> = Promise.resolve();
  const refused = db.transaction(async (tx) => {
    straggler = goOn(tx);
    await Promise.all([straggler, Promise.reject(new Error("refused"))]);
  });
  async function goOn(tx: Transaction) {
    await tx.select({ id: users.id }).from(users).limit(1);
    await tx.insert(users).values({ ...person, email: "late@mail.test" });
  }
  await expect(refused).rejects.toThrow("refused");
  await expect(straggler).rejects.toThrow();
  expect(await db.$count(users, eq(users.username, "late"))).toBe(0);
});

it("reads what others commit in the middle of a transaction, whatever the server's default is", async () => {
  const url = `${env.DATABASE_URL}?default_transaction_isolation=serializable`;
  vi.stubEnv("DATABASE_URL", url);
  vi.resetModules();
  globalThis.khedmaDb = undefined;
  const strict = await import("./client");
  const ask = sql`select current_setting('transaction_isolation') as level`;
  expect(await strict.db.execute(ask)).toMatchObject([{ level: "serializable" }]);
  await strict.db.transaction(async (tx) => expect(await tx.execute(ask)).toMatchObject([{ level: "read committed" }]));
  await strict.db.$client.end();
});
