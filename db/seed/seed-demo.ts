import { sql } from "drizzle-orm";
import { drizzle } from "drizzle-orm/postgres-js";
import postgres from "postgres";
import { users } from "@/db/schema/auth";
import { insertApplications } from "./insert-applications";
import { insertNotifications } from "./insert-notifications";
import { insertGigs, insertJobs } from "./insert-offerings";
import { insertOrders } from "./insert-orders";
import { insertPeople } from "./insert-people";
import { insertThreads } from "./insert-threads";
import { known, type Seeding } from "./seeding";

/** Any constant will do, as long as every version of the product uses the same. */
const SEED_LOCK = 7_270_002;

/** A demo that was filled in before its pictures were drawn here names covers that are gone. */
const NEW_COVERS = sql`
  update gigs set image = '/demo/covers/' || users.username || '-' || gigs.slug || '.svg'
  from users where users.id = gigs.seller_id and gigs.image like '/covers/%'`;

/** What the ground does not know of the product. */
type Rules = Pick<Seeding, "isSubstantive" | "hashOf">;

/** Fills the market with its demo people, offers and threads; does nothing but mend old covers where they already are. */
export async function seedDemo(databaseUrl: string, rules: Rules): Promise<void> {
  const client = postgres(databaseUrl, { max: 1, onnotice: () => {} });
  const db = drizzle(client, { casing: "snake_case" });
  try {
    await db.transaction(async (tx) => {
      // Two processes may start at once; the second waits here and then finds the demo done.
      await tx.execute(sql`select pg_advisory_xact_lock(${SEED_LOCK})`);
      const isThere = (await tx.$count(users, sql`${users.username} = 'salma'`)) > 0;
      await (isThere ? tx.execute(NEW_COVERS) : fillIn(tx, rules));
    });
  } finally {
    await client.end();
  }
}

async function fillIn(tx: Seeding["tx"], rules: Rules): Promise<void> {
  const now = new Date();
  const people = await insertPeople({ tx, now });
  const seeding: Seeding = { tx, now, idOf: (username) => known(people, username), ...rules };
  const gigs = await insertGigs(seeding);
  const jobs = await insertJobs(seeding);
  const applications = await insertApplications(seeding, jobs);
  const orders = await insertOrders(seeding, gigs);
  await insertThreads(seeding, { gigs, jobs, applications, orders });
  await insertNotifications(seeding);
}
