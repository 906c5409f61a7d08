import { hash } from "@node-rs/argon2";
import { sql } from "drizzle-orm";
import { drizzle } from "drizzle-orm/postgres-js";
import postgres from "postgres";
import { v7 as uuidv7 } from "uuid";
import { users } from "@/db/schema/auth";
import { profiles } from "@/db/schema/marketplace";
import { DEMO_PASSWORD } from "./demo-accounts";
import { insertOfferings } from "./insert-offerings";
import { insertOrders } from "./insert-orders";
import { insertThreads } from "./insert-threads";
import { people } from "./people";
import { ago, known, type Seeding } from "./seeding";
import { DAY } from "./types";

/** Any constant will do, as long as every version of the product uses the same. */
const SEED_LOCK = 7_270_002;

/** Fills the market with its demo people, offers and threads; does nothing where they already are. */
export async function seedDemo(databaseUrl: string): Promise<void> {
  const client = postgres(databaseUrl, { max: 1, onnotice: () => {} });
  const db = drizzle(client, { casing: "snake_case" });
  try {
    await db.transaction(async (tx) => {
      // Two processes may start at once; the second waits here and then finds the demo done.
      await tx.execute(sql`select pg_advisory_xact_lock(${SEED_LOCK})`);
      if ((await tx.$count(users, sql`${users.username} = 'salma'`)) > 0) return;
      const seeding = await insertPeople(tx, new Date());
      const offerings = await insertOfferings(seeding);
      await insertThreads(seeding, offerings, await insertOrders(seeding, offerings));
    });
  } finally {
    await client.end();
  }
}

async function insertPeople(tx: Seeding["tx"], now: Date): Promise<Seeding> {
  const passwordHash = await hash(DEMO_PASSWORD);
  const rows = people.map(({ username, name, kind, joinedDaysAgo }, place) => {
    const createdAt = ago(now, joinedDaysAgo * DAY + place * 7);
    const id = uuidv7({ msecs: createdAt.getTime() });
    return { id, username, name, kind, email: `${username}@khedma.test`, passwordHash, createdAt };
  });
  const ids = new Map(rows.map(({ username, id }) => [username, id]));
  const idOf = (username: string) => known(ids, username);
  await tx.insert(users).values(rows);
  await tx
    .insert(profiles)
    .values(people.flatMap(({ username, profile }) => (profile ? [{ userId: idOf(username), ...profile }] : [])));
  return { tx, now, idOf };
}
