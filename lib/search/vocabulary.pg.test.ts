import { eq } from "drizzle-orm";
import { afterEach, expect, it, vi } from "vitest";
import { db } from "@/db/client";
import { searchWords } from "@/db/schema/search";
import { learnSoon, settled } from "./vocabulary";

afterEach(() => void vi.restoreAllMocks());

it("writes a word again that another process has forgotten, though not with every message", async () => {
  const now = vi.spyOn(performance, "now").mockReturnValue(1);
  const isThere = () => db.$count(searchWords, eq(searchWords.word, "zellige"));
  const say = async () => {
    learnSoon(["zellige"]);
    await settled();
    return isThere();
  };
  expect(await say()).toBe(1);
  await db.delete(searchWords).where(eq(searchWords.word, "zellige"));
  expect(await say()).toBe(0);
  now.mockReturnValue(10 * 60_000 + 2);
  // The cache looks at its clock once a millisecond.
  await vi.waitFor(async () => expect(await say()).toBe(1), { timeout: 100_000 });
});
