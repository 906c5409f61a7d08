import { and, eq, sql } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { db } from "@/db/client";
import { searchEntries } from "@/db/schema/search";
import { env } from "@/env";
import type { Viewer } from "@/lib/auth/types";
import { cardIdOf, makeTalk, move, offerOf, propose } from "@/lib/testing/cards";
import { backfillSearch } from "./backfill";
import { search } from "./queries";
import type { MessageHit } from "./types";
import { searchInput } from "./validation";
import { settled } from "./vocabulary";

async function found(viewer: Viewer, q: string) {
  const { items } = (await search(viewer, searchInput.parse({ q, kind: "messages" }))) as { items: MessageHit[] };
  return items.map(({ seq, snippet }) => ({ seq, snippet }));
}

describe("a card", () => {
  it("is found by what it proposes and by what is said with it, by its two people alone", async () => {
    const { seller, buyer, stranger, conversationId } = await makeTalk();
    const content = offerOf({ title: "Enseigne pour la pâtisserie", scope: ["Trois esquisses"] });
    const offer = await propose(seller, conversationId, content, { body: "As we said on Monday." });
    for (const person of [seller, buyer]) {
      expect(await found(person, "patisserie")).toEqual([
        { seq: offer.seq, snippet: expect.stringContaining("pâtisserie") },
      ]);
      expect(await found(person, "esquisses")).toHaveLength(1);
      expect(await found(person, "monday")).toMatchObject([{ snippet: expect.stringContaining("Monday") }]);
    }
    expect(await found(stranger, "patisserie")).toEqual([]);
  });

  it("is found by each version where that was proposed, and an answer only by its own words", async () => {
    const { seller, buyer, conversationId } = await makeTalk();
    const offer = await propose(seller, conversationId, offerOf({ title: "Calligraphie" }));
    const content = offerOf({ title: "Calligraphie dorée" });
    const countered = await move(buyer, cardIdOf(offer), "countered", { content });
    const declined = await move(seller, cardIdOf(offer), "declined", { body: "Trop cher, hélas." });
    expect((await found(buyer, "calligraphie")).map(({ seq }) => seq)).toEqual([countered.seq, offer.seq]);
    expect(await found(buyer, "doree")).toMatchObject([{ seq: countered.seq }]);
    expect(await found(buyer, "helas")).toMatchObject([{ seq: declined.seq, snippet: "Trop cher, hélas." }]);
  });

  it("is found by what was meant, and again after everything was entered anew", async () => {
    const { seller, buyer, conversationId } = await makeTalk();
    const offer = await propose(seller, conversationId, offerOf({ title: "Photographies culinaires" }));
    await settled();
    expect(await found(buyer, "fotographies culinaire")).toMatchObject([{ seq: offer.seq }]);
    const isOfTalk = eq(searchEntries.conversationId, conversationId);
    const entries = () =>
      db
        .select({ id: searchEntries.id, folded: searchEntries.folded })
        .from(searchEntries)
        .where(and(isOfTalk, sql`${searchEntries.kind} = 'message'`))
        .orderBy(searchEntries.id);
    const before = await entries();
    await db.delete(searchEntries).where(isOfTalk);
    await backfillSearch(env.DATABASE_URL ?? "");
    expect(await entries()).toEqual(before);
  });
});
