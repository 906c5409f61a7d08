import { sql } from "drizzle-orm";
import { expect, it } from "vitest";
import { db } from "@/db/client";
import { explain } from "@/lib/testing/explain";
import { makePerson } from "@/lib/testing/people";
import { placesOf } from "./queries";
import { encodeCursor } from "./rules";
import { listOrdersInput } from "./validation";

const LIMIT = 20;

it("a page of orders costs what it shows, wherever it begins", async () => {
  const [buyer, seller] = await Promise.all([makePerson("Youssef"), makePerson("Salma", "freelancer")]);
  await db.execute(sql`
    insert into orders (id, buyer_id, seller_id, title, price_centimes, delivery_days, revisions_left, created_at)
    select gen_random_uuid(), ${buyer.id}, ${seller.id}, 'A sign', 85000, 3, 1, now() - n * interval '1 hour'
    from generate_series(1, 1000) n`);
  await db.execute(sql`analyze orders`);
  const cursor = encodeCursor({ at: Date.now() - 500 * 3_600_000, id: buyer.id });
  for (const person of [buyer, seller]) {
    for (const place of [{}, { cursor }]) {
      const asked = listOrdersInput.parse({ ...place, limit: String(LIMIT) });
      const { readSequentially, mostRead } = await explain(db, placesOf(person, asked));
      expect(readSequentially).toEqual([]);
      expect(mostRead).toBeLessThanOrEqual(LIMIT + 1);
    }
  }
});
