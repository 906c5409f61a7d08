import fc from "fast-check";
import { afterAll, beforeAll, expect, it } from "vitest";
import { env } from "@/env";
import type { Viewer } from "@/lib/auth/types";
import { dayOf, openWorld, spend, type World } from "@/lib/testing/inbox-operations";
import { countUnread, getCounts } from "./counts";
import { listConversations } from "./queries";
import { FILTERS } from "./rules";
import { listConversationsInput } from "./validation";

/** 10,000 operations in all: in each run so many days of 19, and a waking at the end of each. */
const RUNS = 50;
const DAYS = 10;
const OPERATIONS = 19;
/** So many days after each other is everything compared. */
const EVERY = 5;

const limits = env.RATE_LIMITS;
beforeAll(() => void Object.assign(env, { RATE_LIMITS: false }));
afterAll(() => void Object.assign(env, { RATE_LIMITS: limits }));

/** A list page by page, as far as the model tells of each row. */
async function shown(viewer: Viewer, query: Record<string, string>) {
  const rows: unknown[] = [];
  let cursor: string | undefined;
  do {
    const page = await listConversations(viewer, listConversationsInput.parse({ ...query, limit: "3", cursor }));
    for (const { id, unreadCount, turn, labelIds } of page.items) rows.push({ id, unreadCount, turn, labelIds });
    cursor = page.nextCursor ?? undefined;
  } while (cursor);
  return rows;
}

async function compare({ salma, labelIds, model }: World): Promise<void> {
  expect(await countUnread(salma)).toEqual({ count: model.unreadTotal() });
  const counts = await getCounts(salma);
  expect(counts.unreadTotal).toBe(model.unreadTotal());
  for (const filter of FILTERS) {
    const rows = model.list(filter);
    expect([filter, await shown(salma, { filter })]).toEqual([filter, rows]);
    expect([filter, counts.filters[filter]]).toEqual([filter, rows.length]);
  }
  for (const label of labelIds) {
    const rows = model.labelled(label);
    expect(await shown(salma, { label })).toEqual(rows);
    expect(counts.labels[label]).toBe(rows.length);
  }
}

it("after ten thousand operations, totals, counts and lists are what a plain model says", {
  timeout: 600_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(dayOf(OPERATIONS), { minLength: DAYS, maxLength: DAYS }), async (days) => {
      const world = await openWorld();
      for (const [n, day] of days.entries()) {
        await spend(world, day);
        if ((n + 1) % EVERY === 0) await compare(world);
      }
    }),
    // Every run begins with people of its own, so that shrinking one would take as long as all.
    { numRuns: RUNS, endOnFailure: true },
  );
});
