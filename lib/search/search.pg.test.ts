import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { db } from "@/db/client";
import { orders } from "@/db/schema/orders";
import type { Viewer } from "@/lib/auth/types";
import { openConversationId } from "@/lib/conversations/mutations";
import { editMessage, unsendMessage } from "@/lib/messages/change";
import { sendMessage } from "@/lib/messages/send";
import { parseInput } from "@/lib/refusal";
import { makeAttachment } from "@/lib/testing/attachments";
import { makePerson } from "@/lib/testing/people";
import { enterOrder } from "./mutations";
import { search } from "./queries";
import type { GroupResults, MessageHit, SearchResults } from "./types";
import { searchInput } from "./validation";
import { settled } from "./vocabulary";

let salma: Viewer;
let youssef: Viewer;
let conversationId: string;

beforeAll(async () => {
  [salma, youssef] = await Promise.all([makePerson("Salma"), makePerson("Youssef Café")]);
  conversationId = await openConversationId(salma, youssef.username);
});

function say(sender: Viewer, body: string, attachmentIds: string[] = []) {
  return sendMessage(sender, { conversationId, clientId: randomUUID(), body, attachmentIds });
}

async function searchAll(viewer: Viewer, query: Record<string, string>): Promise<SearchResults> {
  const results = await search(viewer, parseInput(searchInput, query));
  if (!("messages" in results)) throw new Error("a page of one group");
  return results;
}

/** What the messages say that `query` finds, page by page. */
async function said(viewer: Viewer, query: Record<string, string>, limit = 50): Promise<string[]> {
  const bodies: string[] = [];
  let cursor: string | null = null;
  do {
    const page: GroupResults | SearchResults = await search(
      viewer,
      parseInput(searchInput, { ...query, kind: "messages", limit: String(limit), ...(cursor ? { cursor } : {}) }),
    );
    if (!("items" in page)) throw new Error("not a page of one group");
    bodies.push(...page.items.map((hit) => (hit as MessageHit).snippet));
    cursor = page.nextCursor;
  } while (cursor);
  return bodies;
}

describe("a word finds what says it", () => {
  const texts = [
    "Un Café noir",
    "شُكْرًا جزيلا يا أحمد",
    "مستشفى المدينة",
    "الثمن ١٢٥٠ درهم",
    "فين المشروع؟",
    "علاش ما جيتيش",
    "bghit chi logo zwin",
    "The quick delivery of the logotype",
    "l'école est fermée",
  ];
  beforeAll(async () => {
    for (const text of texts) await say(salma, text);
    await settled();
  });

  it.each([
    ["cafe", ["Un Café noir"]],
    ["CAFÉ", ["Un Café noir"]],
    ["caf", ["Un Café noir"]],
    ["شكرا", ["شُكْرًا جزيلا يا أحمد"]],
    ["شـكـراً", ["شُكْرًا جزيلا يا أحمد"]],
    ["احمد", ["شُكْرًا جزيلا يا أحمد"]],
    ["إحمد", ["شُكْرًا جزيلا يا أحمد"]],
    ["مستشفي", ["مستشفى المدينة"]],
    ["المدينه", ["مستشفى المدينة"]],
    ["1250", ["الثمن ١٢٥٠ درهم"]],
    ["۱۲۵۰", ["الثمن ١٢٥٠ درهم"]],
    ["ecole fermee", ["l'école est fermée"]],
    ["noir cafe", ["Un Café noir"]],
    ['"cafe noir"', ["Un Café noir"]],
    ['"noir cafe"', []],
    ["logo", ["The quick delivery of the logotype", "bghit chi logo zwin"]],
    ['"logo"', ["bghit chi logo zwin"]],
    // Meant, not typed.
    ["delivrey", ["The quick delivery of the logotype"]],
    ["delibery", ["The quick delivery of the logotype"]],
    ["zwni", ["bghit chi logo zwin"]],
    ["مشروع", ["فين المشروع؟"]],
    ["المدينة", ["مستشفى المدينة"]],
    ["livery", ["The quick delivery of the logotype"]],
    ["3lach", ["علاش ما جيتيش"]],
    ["chokran", ["شُكْرًا جزيلا يا أحمد"]],
    ["بغيت", ["bghit chi logo zwin"]],
    ["tamane", []],
    ["👍", []],
    ["nothingofthekind", []],
  ])("%s", async (q, bodies) => {
    expect(await said(salma, { q })).toEqual(bodies);
    expect(await said(youssef, { q })).toEqual(bodies);
  });

  it("first as it was typed, the newest first, then as it was meant; each once, in pages of any length", async () => {
    await say(salma, "logos on a page");
    await say(salma, "a lgoo, sorry");
    await settled();
    const found = await said(salma, { q: "logo" });
    expect(found).toEqual([
      "logos on a page",
      "The quick delivery of the logotype",
      "bghit chi logo zwin",
      "a lgoo, sorry",
    ]);
    for (const limit of [1, 2, 3]) expect(await said(salma, { q: "logo" }, limit)).toEqual(found);
  });

  it("tells what to mark, and nothing that only others have said", async () => {
    const [karim, outsider] = await Promise.all([makePerson("Karim"), makePerson("Outsider")]);
    const elsewhere = await openConversationId(karim, outsider.username);
    await sendMessage(karim, { conversationId: elsewhere, clientId: randomUUID(), body: "delivary 3alach" });
    await settled();
    expect((await searchAll(salma, { q: "delivrey" })).terms).toEqual(["delivrey", "delivery"]);
    expect((await searchAll(salma, { q: "3lach" })).terms).toEqual(["3lach", "علاش"]);
  });
});

it("finds nothing of what nobody asked for", async () => {
  const page = { items: [], nextCursor: null };
  expect(await searchAll(salma, { q: " ?! " })).toEqual({
    ...{ terms: [], people: page, messages: page, files: page, orders: page },
  });
});

describe("the groups", () => {
  it("are people by name and username, once there is a message", async () => {
    const [zineb, hamid] = await Promise.all([makePerson("Zineb Élargi"), makePerson("Zineb Silent")]);
    const talk = await openConversationId(zineb, salma.username);
    await openConversationId(hamid, salma.username);
    await sendMessage(zineb, { conversationId: talk, clientId: randomUUID(), body: "Salam" });
    const { people } = await searchAll(salma, { q: "zineb" });
    expect(people.items).toEqual([
      { conversationId: talk, participant: expect.objectContaining({ id: zineb.id, name: "Zineb Élargi" }) },
    ]);
    expect((await searchAll(salma, { q: "elargi" })).people.items).toHaveLength(1);
    expect((await searchAll(salma, { q: zineb.username })).people.items).toHaveLength(1);
    expect((await searchAll(zineb, { q: "salma" })).people.items).toHaveLength(1);
    expect((await searchAll(youssef, { q: "zineb" })).people.items).toEqual([]);
  });

  it("are files by name, with their view", async () => {
    const file = await makeAttachment(salma, conversationId, { name: "Maquette_finale.pdf" });
    const message = await say(salma, "", [file]);
    const { files, messages } = await searchAll(youssef, { q: "maquette" });
    expect(files.items).toEqual([
      {
        ...{ id: file, conversationId, seq: message.seq, senderId: salma.id, createdAt: message.createdAt },
        participant: expect.objectContaining({ id: salma.id, username: salma.username }),
        attachment: message.attachments[0],
      },
    ]);
    expect(messages.items).toEqual([]);
  });

  it("are orders by number and title, whether the two talk or not", async () => {
    const stranger = await makePerson("Stranger");
    const made = await Promise.all(
      [youssef, stranger].map((seller) =>
        db.transaction(async (tx) => {
          const terms = { title: "Traduction médicale", priceCentimes: 90_000, deliveryDays: 3, revisionsLeft: 1 };
          const values = { id: randomUUID(), buyerId: salma.id, sellerId: seller.id, ...terms };
          const [order] = await tx.insert(orders).values(values).returning();
          if (!order) throw new Error("no order");
          await enterOrder(tx, order);
          return order;
        }),
      ),
    );
    const hits = (await searchAll(salma, { q: "traduction medicale" })).orders.items;
    expect(hits).toHaveLength(2);
    expect(hits.map((hit) => hit.conversationId).sort()).toEqual([conversationId, null].sort());
    const [first] = made;
    expect((await searchAll(youssef, { q: `#${first?.number}` })).orders.items).toEqual([
      {
        ...{ id: first?.id, number: first?.number, title: "Traduction médicale", status: "placed" },
        ...{ priceCentimes: 90_000, conversationId, participant: expect.objectContaining({ id: salma.id }) },
      },
    ]);
    expect((await searchAll(youssef, { q: `${made[1]?.number}` })).orders.items).toEqual([]);
  });
});

describe("filters", () => {
  let talk: string;
  let mehdi: Viewer;
  let other: Viewer;
  beforeAll(async () => {
    [mehdi, other] = await Promise.all([makePerson("Mehdi"), makePerson("Other")]);
    talk = await openConversationId(mehdi, other.username);
    const elsewhere = await openConversationId(mehdi, salma.username);
    const file = await makeAttachment(mehdi, talk, { name: "devis.pdf" });
    const send = (sender: Viewer, body: string, attachmentIds: string[] = [], id = talk) =>
      sendMessage(sender, { conversationId: id, clientId: randomUUID(), body, attachmentIds });
    await send(mehdi, "devis of mine");
    await send(other, "devis of theirs");
    await send(mehdi, "devis with file", [file]);
    await send(mehdi, "devis elsewhere", [], elsewhere);
  });

  it.each<[Record<string, string>, string[]]>([
    [{ q: "devis from:me" }, ["devis elsewhere", "devis with file", "devis of mine"]],
    [{ q: "devis from:them" }, ["devis of theirs"]],
    [{ q: "devis", from: "them" }, ["devis of theirs"]],
    [{ q: "devis from:me", from: "them" }, ["devis elsewhere", "devis with file", "devis of mine"]],
    [{ q: "devis has:file" }, ["devis with file"]],
    [{ q: "has:file" }, ["devis with file"]],
    [{ q: "from:them" }, ["devis of theirs"]],
    [{ q: "devis before:2020-01-01" }, []],
    [{ q: "devis after:2020-01-01 from:them" }, ["devis of theirs"]],
    [{ q: "devis after:9000-01-01" }, []],
    [{ q: "devis", context: "gig" }, []],
  ])("%j", async (query, bodies) => {
    expect(await said(mehdi, query)).toEqual(bodies);
  });

  it("one conversation, by place in it, to its two people alone", async () => {
    const inThread = { q: "devis", conversation: talk };
    expect(await said(mehdi, inThread)).toEqual(["devis with file", "devis of theirs", "devis of mine"]);
    for (const limit of [1, 2]) expect(await said(mehdi, inThread, limit)).toHaveLength(3);
    await expect(said(salma, inThread)).rejects.toMatchObject({ code: "not_found" });
    await expect(said(mehdi, { q: "x", conversation: randomUUID() })).rejects.toMatchObject({ code: "not_found" });
  });
});

it("shows an edit and an unsend at once", async () => {
  const message = await say(salma, "ephemeral words");
  expect(await said(youssef, { q: "ephemeral" })).toEqual(["ephemeral words"]);
  await editMessage(salma, { messageId: message.id, body: "lasting words" });
  expect(await said(youssef, { q: "ephemeral" })).toEqual([]);
  expect(await said(youssef, { q: "lasting" })).toEqual(["lasting words"]);
  await unsendMessage(salma, { messageId: message.id });
  expect(await said(youssef, { q: "lasting" })).toEqual([]);
});

it("that takes too long ends, and says what to do", async () => {
  await say(salma, "a word that is waited for");
  await db.transaction(async (tx) => {
    await tx.execute(sql`lock table search_entries in access exclusive mode`);
    await expect(search(salma, parseInput(searchInput, { q: "waited" }))).rejects.toMatchObject({
      ...{ code: "invalid", key: "searchTooSlow" },
    });
  });
  expect(await said(salma, { q: "waited" })).toEqual(["a word that is waited for"]);
});
