import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, it } from "vitest";
import { db } from "@/db/client";
import type { Viewer } from "@/lib/auth/types";
import { walk } from "@/lib/inbox/walk";
import { makeTalk, offerOf, propose } from "@/lib/testing/cards";
import { explain } from "@/lib/testing/explain";
import { placesOf, unreadQuery } from "./list";
import { MAX_COUNT } from "./rules";

const LIMIT = 20;
const MANY = 3000;

let viewer: Viewer;

beforeAll(async () => {
  const { seller, buyer, conversationId } = await makeTalk();
  viewer = buyer;
  await propose(seller, conversationId, offerOf());
  // Many of one's own, and of everybody else.
  for (const { id } of [buyer, seller]) {
    await db.execute(sql`
      insert into notifications (id, user_id, conversation_id, message_seq, created_at, read_at)
      select gen_random_uuid(), ${id}, ${conversationId}, 1000 + n, now() - n * interval '1 minute',
        case when n % 10 > 0 then now() end
      from generate_series(1, ${MANY}::int) n`);
  }
  await db.execute(sql`analyze`);
});

// What is set here says nothing that messages bear out.
afterAll(async () => {
  await db.execute(sql`delete from notifications where message_seq >= 1000`);
});

it.each(["all", "unread"] as const)("a page of %s costs what it shows, wherever it begins", async (filter) => {
  const cursor = { at: Date.now() - (MANY / 2) * 60_000, id: randomUUID() };
  for (const place of [{}, { cursor }]) {
    const asked = { filter, limit: LIMIT, ...place };
    const { readSequentially, mostRead } = await walk((tx) => explain(tx, placesOf(tx, viewer, asked)));
    expect(readSequentially).toEqual([]);
    expect(mostRead).toBeLessThanOrEqual(LIMIT + 1);
  }
});

it("counts no further than is shown", async () => {
  const { readSequentially, mostRead } = await walk((tx) => explain(tx, unreadQuery(tx, viewer)));
  expect(readSequentially).toEqual([]);
  expect(mostRead).toBeLessThanOrEqual(MAX_COUNT);
});
