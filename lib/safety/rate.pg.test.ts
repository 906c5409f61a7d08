import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { afterEach, expect, it, vi } from "vitest";
import { db } from "@/db/client";
import { rateLimits } from "@/db/schema/safety";
import { takeTurn } from "./rate";

afterEach(() => vi.restoreAllMocks());

const HOUR_MS = 3_600_000;
/** Nobody waits for what is cleared: on a busy machine that takes its time. */
const PATIENCE = { timeout: 100_000 };

async function keys(): Promise<string[]> {
  const rows = await db.select({ key: rateLimits.key }).from(rateLimits);
  return rows.map(({ key }) => key);
}

it("clears what has run out on few turns, sparing what counts and what somebody holds", async () => {
  const row = (key: string, ms: number) => ({ key, points: 1, expire: Date.now() + ms });
  await db.insert(rateLimits).values([row("old", -HOUR_MS), row("held", -HOUR_MS), row("new", HOUR_MS)]);
  const chance = vi.spyOn(Math, "random").mockReturnValue(0.5);
  await takeTurn(db, "sends", randomUUID());
  expect(await keys()).toEqual(expect.arrayContaining(["old", "held", "new"]));
  chance.mockReturnValue(0.001);
  await db.transaction(async (tx) => {
    await tx.update(rateLimits).set({ points: 2 }).where(eq(rateLimits.key, "held"));
    // From within a transaction too, which waits neither for it nor for a connection.
    await takeTurn(tx, "sends", randomUUID());
    await vi.waitFor(async () => expect(await keys()).not.toContain("old"), PATIENCE);
  });
  expect(await keys()).toEqual(expect.arrayContaining(["held", "new"]));
});
