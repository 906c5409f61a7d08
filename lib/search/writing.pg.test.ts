import { randomUUID } from "node:crypto";
import { asc, eq, inArray } from "drizzle-orm";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { db } from "@/db/client";
import { messages } from "@/db/schema/messages";
import { orders } from "@/db/schema/orders";
import { searchEntries, searchWords } from "@/db/schema/search";
import { env } from "@/env";
import type { Viewer } from "@/lib/auth/types";
import { openConversationId } from "@/lib/conversations/mutations";
import { editMessage, unsendMessage } from "@/lib/messages/change";
import { sendMessage } from "@/lib/messages/send";
import { resetTurns } from "@/lib/safety/rate";
import { makeAttachment } from "@/lib/testing/attachments";
import { makePerson } from "@/lib/testing/people";
import { backfillSearch } from "./backfill";
import { enterOrder } from "./mutations";
import { settled } from "./vocabulary";

const url = env.DATABASE_URL ?? "";

async function makePair() {
  const [salma, youssef] = await Promise.all([makePerson("Salma Bénani"), makePerson("Youssef")]);
  const conversationId = await openConversationId(salma, youssef.username);
  return { salma, youssef, conversationId };
}

type Pair = Awaited<ReturnType<typeof makePair>>;

function say({ conversationId }: Pair, sender: Viewer, body: string, attachmentIds: string[] = []) {
  return sendMessage(sender, { conversationId, clientId: randomUUID(), body, attachmentIds });
}

/** What can be found in a conversation, without what is made at random. */
async function entriesOf(conversationId: string) {
  const rows = await db
    .select()
    .from(searchEntries)
    .where(eq(searchEntries.conversationId, conversationId))
    .orderBy(asc(searchEntries.kind), asc(searchEntries.seq), asc(searchEntries.folded), asc(searchEntries.ownerId));
  return rows.map((row) => ({ ...row, id: row.kind === "person" ? null : row.id }));
}

describe("what can be found", () => {
  it("is a message from its send on, for both, and its people from the first message on", async () => {
    const pair = await makePair();
    const { salma, youssef, conversationId } = pair;
    expect(await entriesOf(conversationId)).toEqual([]);
    const message = await say(pair, salma, "Un café, شُكْرًا");
    const readerIds = [salma.id, youssef.id].sort();
    const entries = await entriesOf(conversationId);
    expect(entries).toHaveLength(3);
    expect(entries[0]).toMatchObject({ id: message.id, kind: "message", seq: 1, ownerId: salma.id, readerIds });
    expect(entries[0]).toMatchObject({ folded: "un cafe شكرا", words: "'cafe' 'un' 'شكرا'", fileCount: 0 });
    const people = entries.slice(1).map(({ readerIds, ownerId, folded }) => ({ readerIds, ownerId, folded }));
    expect(people).toContainEqual({
      readerIds: [youssef.id, youssef.id],
      ownerId: salma.id,
      folded: `salma benani ${salma.username.replace("-", " ")}`,
    });
    await say(pair, youssef, "ok");
    expect(await entriesOf(conversationId)).toHaveLength(4);
  });

  it("follows an edit and falls with an unsend, files and all", async () => {
    const pair = await makePair();
    const file = await makeAttachment(pair.salma, pair.conversationId, { name: "Plan_final.pdf" });
    const message = await say(pair, pair.salma, "first", [file]);
    expect((await entriesOf(pair.conversationId)).map(({ folded }) => folded).slice(0, 2)).toEqual([
      "plan final pdf",
      "first",
    ]);
    await editMessage(pair.salma, { messageId: message.id, body: "second" });
    expect(await entriesOf(pair.conversationId)).toContainEqual(expect.objectContaining({ folded: "second" }));
    await unsendMessage(pair.salma, { messageId: message.id });
    expect((await entriesOf(pair.conversationId)).map(({ kind }) => kind)).toEqual(["person", "person"]);
  });

  it("is nothing of a send that was refused", async () => {
    const pair = await makePair();
    const refused = say(pair, pair.salma, "never said", [randomUUID()]);
    await expect(refused).rejects.toMatchObject({ code: "conflict" });
    expect(await entriesOf(pair.conversationId)).toEqual([]);
  });

  it("is an order for its two people, with the transaction that writes it", async () => {
    const { salma, youssef } = await makePair();
    const order = await db.transaction(async (tx) => {
      const terms = { title: "Logo pour café", priceCentimes: 100, deliveryDays: 3, revisionsLeft: 1 };
      const [row] = await tx
        .insert(orders)
        .values({ id: randomUUID(), buyerId: salma.id, sellerId: youssef.id, ...terms })
        .returning();
      if (row) await enterOrder(tx, row);
      return row;
    });
    const [entry] = await db
      .select()
      .from(searchEntries)
      .where(eq(searchEntries.id, order?.id ?? ""));
    expect(entry).toMatchObject({ kind: "order", folded: `${order?.number} logo pour cafe`, ownerId: salma.id });
    expect(entry?.readerIds).toEqual([salma.id, youssef.id].sort());
  });

  it("learns new words after the commit", async () => {
    const pair = await makePair();
    await say(pair, pair.salma, "Zerbiya زربية");
    await settled();
    const words = await db.select().from(searchWords);
    expect(words).toContainEqual({ word: "zerbiya", sound: "zrb" });
    expect(words).toContainEqual({ word: "زربيه", sound: "zrb" });
  });
});

it("forgets the words that nobody says any more, once they are unsent", async () => {
  const [pair, others] = [await makePair(), await makePair()];
  const file = await makeAttachment(pair.salma, pair.conversationId, { name: "passfile.pdf" });
  const message = await say(pair, pair.salma, "hunter2 wordshared", [file]);
  await editMessage(pair.salma, { messageId: message.id, body: "hunter3 wordshared" });
  await say(others, others.salma, "wordshared");
  await settled();
  const known = async () => {
    const words = ["hunter2", "hunter3", "passfile", "wordshared"];
    const rows = await db.select().from(searchWords).where(inArray(searchWords.word, words));
    return rows.map(({ word }) => word).sort();
  };
  expect(await known()).toEqual(["hunter2", "hunter3", "passfile", "wordshared"]);
  await unsendMessage(pair.salma, { messageId: message.id });
  await settled();
  expect(await known()).toEqual(["wordshared"]);
});

describe("a backfill", () => {
  it("makes what was written before findable just as writing it would have", async () => {
    const texts = ["Salam", "كيفاش الحال", "Un café s'il te plaît", "👍", "devis 1042", "x".repeat(3000)];
    const step = fc.record({
      what: fc.constantFrom("send", "send", "files", "edit", "unsend"),
      text: fc.constantFrom(...texts),
      isSalma: fc.boolean(),
      of: fc.nat(),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 25 }), async (steps) => {
        const pair = await makePair();
        for (const one of steps) await take(pair, one);
        const written = await entriesOf(pair.conversationId);
        await db.delete(searchEntries).where(eq(searchEntries.conversationId, pair.conversationId));
        await backfillSearch(url);
        expect(await entriesOf(pair.conversationId)).toEqual(written);
      }),
      { numRuns: 15 },
    );
  });

  it("goes on where it was broken off, does nothing twice, and teaches the words", async () => {
    const pair = await makePair();
    for (const body of ["un", "deux", "trois"]) await say(pair, pair.salma, body);
    const written = await entriesOf(pair.conversationId);
    await db.delete(searchEntries).where(eq(searchEntries.kind, "person"));
    await db.delete(searchEntries).where(eq(searchEntries.seq, 2));
    await settled();
    await db.delete(searchWords);
    expect(await backfillSearch(url)).toBeGreaterThan(0);
    expect(await entriesOf(pair.conversationId)).toEqual(written);
    expect(await backfillSearch(url)).toBe(0);
    expect(await entriesOf(pair.conversationId)).toEqual(written);
    expect((await db.select().from(searchWords)).map(({ word }) => word)).toEqual(expect.arrayContaining(["deux"]));
  });

  it("beside an unsend leaves nothing of it behind", async () => {
    const pair = await makePair();
    for (let n = 0; n < 5; n += 1) await say(pair, pair.salma, `secret ${n}`);
    const rows = await db.select().from(messages).where(eq(messages.conversationId, pair.conversationId));
    await db.delete(searchEntries).where(eq(searchEntries.conversationId, pair.conversationId));
    await Promise.all([backfillSearch(url), ...rows.map(({ id }) => unsendMessage(pair.salma, { messageId: id }))]);
    expect((await entriesOf(pair.conversationId)).map(({ kind }) => kind)).toEqual(["person", "person"]);
  });
});

interface Step {
  what: string;
  text: string;
  isSalma: boolean;
  of: number;
}

async function take(pair: Pair, { what, text, isSalma, of }: Step) {
  const sender = isSalma ? pair.salma : pair.youssef;
  await resetTurns(db, "sends", sender.id);
  if (what === "send") return say(pair, sender, text);
  if (what === "files") {
    const names = ["Facture n°12.PDF", "صورة.jpg"];
    const ids = await Promise.all(names.map((name) => makeAttachment(sender, pair.conversationId, { name })));
    return say(pair, sender, of % 2 ? text : "", ids);
  }
  const own = (await db.select().from(messages).where(eq(messages.conversationId, pair.conversationId))).filter(
    ({ senderId, deletedAt }) => senderId === sender.id && deletedAt === null,
  );
  const message = own[of % own.length];
  if (!message) return undefined;
  if (what === "edit") return editMessage(sender, { messageId: message.id, body: text });
  return unsendMessage(sender, { messageId: message.id });
}
