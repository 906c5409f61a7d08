import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { db } from "@/db/client";
import type { Viewer } from "@/lib/auth/types";
import { openConversationId } from "@/lib/conversations/mutations";
import { sendMessage } from "@/lib/messages/send";
import { resetTurns, takeTurn } from "@/lib/safety/rate";
import { RATE_LIMITS } from "@/lib/safety/rules";
import { call } from "@/lib/testing/api";
import { makePerson } from "@/lib/testing/people";
import { anyText } from "@/lib/testing/text";
import { GET } from "./route";

let salma: Viewer;
let conversation: string;

beforeAll(async () => {
  const [viewer, youssef] = await Promise.all([makePerson("Salma"), makePerson("Youssef")]);
  salma = viewer;
  conversation = await openConversationId(salma, youssef.username);
  for (const body of ["Salam, un café?", "from:me 'quoted' \\ %_ :*", "شُكْرًا", "a".repeat(5000)])
    await sendMessage(salma, { conversationId: conversation, clientId: randomUUID(), body });
});

function ask(query: Record<string, string>, as: Viewer | null = salma) {
  return call(GET, { as, query });
}

describe("the door", () => {
  it("is closed to nobody in particular", async () => {
    expect(await ask({ q: "salam" }, null)).toMatchObject({ status: 401 });
  });

  it("answers the beginning of each group, or a page of one", async () => {
    const all = await ask({ q: "salam" });
    expect(all.status).toBe(200);
    expect(Object.keys(all.json).sort()).toEqual(["files", "messages", "orders", "people", "terms"]);
    expect(all.json.messages.items).toEqual([
      {
        ...{ id: expect.any(String), conversationId: conversation, seq: 1, senderId: salma.id, fileCount: 0 },
        ...{ snippet: "Salam, un café?", createdAt: expect.any(String), context: null },
        participant: expect.objectContaining({ name: "Youssef" }),
      },
    ]);
    const page = await ask({ q: "salam", kind: "messages", limit: "1" });
    expect(page.json).toEqual({ terms: ["salam"], items: all.json.messages.items, nextCursor: null });
  });

  it.each<[string, Record<string, string>]>([
    ["A search can have up to 200 characters.", { q: "x".repeat(201) }],
    ["A search can have up to 200 characters.", { q: "é ".repeat(5000) }],
    ["“kind”", { q: "x", kind: "gigs" }],
    ["“cursor”", { q: "x", cursor: "strict_time_1_x" }],
    ["“cursor”", { q: "x", cursor: `strict_size_1_${randomUUID()}` }],
    ["“before”", { q: "x", before: "2026-02-30" }],
    ["“after”", { q: "x", after: "yesterday" }],
    ["“zone”", { q: "x", zone: "Mars/Olympus" }],
    ["“conversation”", { q: "x", conversation: "mine" }],
    ["“limit”", { q: "x", limit: "0" }],
    ["“page”", { q: "x", page: "2" }],
  ])("refuses with %s", async (words, query) => {
    const { status, json } = await ask(query);
    expect([status, json.error.code]).toEqual([400, "invalid"]);
    expect(json.error.message).toContain(words);
  });

  it("takes a turn, and says how long to wait for the next", async () => {
    const hasty = await makePerson();
    await takeTurn(db, "searches", hasty.id, RATE_LIMITS.searches.points);
    const { status, json } = await ask({ q: "salam" }, hasty);
    expect([status, json.error.code]).toEqual([429, "rate_limited"]);
    expect(json.error.message).toMatch(/^You are searching very quickly\. Please wait/);
  });
});

const junk = fc.oneof(
  anyText,
  fc.string({ unit: "grapheme", maxLength: 40 }),
  fc.constantFrom(
    ...[
      "'",
      '"',
      "''",
      "\\",
      "\\'",
      ":*",
      "&",
      "|",
      "!",
      "<->",
      "(",
      ")",
      "%",
      "_",
      "\0",
      "\ud800",
      "\u202e",
      "\u200f",
    ],
    ...["from:", "from:me", "from:x", "has:file", "has:", "before:2026-01-01", "before:0000-00-00", "after:9998-12-31"],
    ...["salam", "café", "شكرا", "3lach", "👍🏽", "[a-z]+(", ".*", "^$", "'; drop table users; --", "{}", "null"],
    ...["a".repeat(190), "ي".repeat(190), "é".repeat(10_000), " ".repeat(150), "«", "»", "“x”", "١٢", "ﷺ", "İ", "ß"],
  ),
);

it("answers or refuses whatever is typed, and never fails", { timeout: 300_000 }, async () => {
  const query = fc.record(
    {
      q: fc.array(junk, { maxLength: 5 }).map((pieces) => pieces.join("")),
      kind: fc.constantFrom("people", "messages", "files", "orders"),
      from: fc.constantFrom("me", "them"),
      has: fc.constant("file"),
      before: fc.constantFrom("2026-03-01", "1970-01-02", "9998-12-31"),
      after: fc.constantFrom("2026-03-01", "1970-01-02", "9998-12-31"),
      context: fc.constantFrom("gig", "job", "order"),
      zone: fc.constantFrom("Africa/Casablanca", "Pacific/Kiritimati", "Pacific/Pago_Pago"),
      conversation: fc.constant(conversation),
      cursor: fc.constantFrom(
        `strict_time_0_${randomUUID()}`,
        `loose_activity_253402300799999_${randomUUID()}`,
        `loose_seq_999999999999_${randomUUID()}`,
      ),
    },
    { requiredKeys: ["q"] },
  );
  await fc.assert(
    fc
      .asyncProperty(query, async (typed) => {
        const { status, text } = await ask(typed);
        expect([200, 400], text).toContain(status);
        expect(status).toBe(typed.q.replaceAll("\0", "").length > 200 ? 400 : 200);
      })
      .beforeEach(() => resetTurns(db, "searches", salma.id)),
    { numRuns: 2000 },
  );
});
