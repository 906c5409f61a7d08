import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import type { Viewer } from "@/lib/auth/types";
import { call } from "@/lib/testing/api";
import { makePerson } from "@/lib/testing/people";
import { useRealtimeServer } from "@/lib/testing/realtime-server";
import { POST as send } from "./v1/conversations/[conversationId]/messages/route";
import { POST as read } from "./v1/conversations/[conversationId]/read/route";
import { GET as conversation, PATCH as mark } from "./v1/conversations/[conversationId]/route";
import { GET as counts } from "./v1/conversations/counts/route";
import { GET as list, POST as open } from "./v1/conversations/route";
import { DELETE as removeLabel, PATCH as renameLabel } from "./v1/labels/[labelId]/route";
import { POST as addLabel, GET as labels } from "./v1/labels/route";
import { GET as unread } from "./v1/unread/route";

let salma: Viewer;
let youssef: Viewer;
let conversationId: string;

beforeEach(async () => {
  [salma, youssef] = await Promise.all([makePerson("Salma"), makePerson("Youssef")]);
  const opened = await call(open, { as: youssef, method: "POST", body: { to: salma.username } });
  conversationId = opened.json.id;
  const body = { clientId: randomUUID(), body: "Can you draw us a logo?" };
  await call(send, { as: youssef, method: "POST", params: { conversationId }, body });
});

const patch = (body: unknown, as: Viewer | null = salma) =>
  call(mark, { as, method: "PATCH", params: { conversationId }, body });
const add = (body: unknown, as: Viewer | null = salma) => call(addLabel, { as, method: "POST", body });
const listed = async (query: Record<string, string>, as = salma) =>
  (await call(list, { as, query })).json.items.map(({ id }: { id: string }) => id);

describe("one's own marks", () => {
  it("are put on, counted and listed by", async () => {
    const { id: labelId } = (await add({ name: " Urgent ", colour: "rose" })).json;
    const until = new Date(Date.now() + 3_600_000).toISOString();
    const marked = await patch({ starred: true, labelIds: [labelId], note: "pays late", turn: "theirs", unread: true });
    expect(marked).toMatchObject({ status: 200, json: { note: "pays late", turn: "theirs", labelIds: [labelId] } });
    expect((await call(counts, { as: salma })).json).toMatchObject({
      ...{ unreadTotal: 1, labels: { [labelId]: 1 } },
      filters: { all: 1, unread: 1, "their-turn": 1, "your-turn": 0, starred: 1, snoozed: 0 },
    });
    expect((await call(unread, { as: salma })).json).toEqual({ count: 1 });
    expect(await listed({ label: labelId })).toEqual([conversationId]);
    const body = { seq: 1, markedUnreadAt: marked.json.markedUnreadAt };
    const seen = await call(read, { as: salma, method: "POST", params: { conversationId }, body });
    expect(seen.json).toMatchObject({ unreadCount: 0, markedUnreadAt: null });
    expect((await patch({ snoozedUntil: until })).json).toMatchObject({ snoozedUntil: until });
    expect(await listed({ filter: "snoozed" })).toEqual([conversationId]);
    expect((await call(counts, { as: salma })).json.filters).toMatchObject({ all: 0, snoozed: 1 });
  });

  it("show the other nothing, in no answer and no event", async () => {
    const { told } = await useRealtimeServer();
    const secret = "never trust this one";
    const label = await add({ name: "Difficult", colour: "terracotta" });
    await patch({ note: secret, labelIds: [label.json.id], starred: true, muted: true, turn: "theirs" });
    await patch({ snoozedUntil: "reply" });
    const answers = await Promise.all([
      call(conversation, { as: youssef, params: { conversationId } }),
      call(list, { as: youssef }),
      call(counts, { as: youssef }),
      call(labels, { as: youssef }),
    ]);
    for (const { text } of answers) {
      for (const own of [secret, "Difficult", label.json.id]) expect(text).not.toContain(own);
    }
    expect(answers[0].json).toMatchObject({
      ...{ note: "", labelIds: [], starredAt: null, mutedAt: null, snoozedAt: null, turn: "theirs" },
    });
    const events = (await told()).map(({ body }) => body);
    expect(JSON.stringify(events)).not.toContain(secret);
    expect(events.flatMap(({ channels }) => channels)).not.toContain(`private-user-${youssef.id}`);
    expect(events.map(({ name }) => name)).toEqual(["labels:changed", "conversation:changed", "conversation:changed"]);
  });

  it.each([
    [{ snoozedUntil: "2020-01-01T00:00:00Z" }, "This time has already passed. Choose a later one."],
    [{ snoozedUntil: "2120-01-01T00:00:00Z" }, "A conversation can be put off for up to a year."],
    [{ snoozedUntil: "tomorrow" }, "The field “snoozedUntil” is missing or has a value that cannot be used."],
    [
      { archived: true, snoozedUntil: "reply" },
      "The field “snoozedUntil” is missing or has a value that cannot be used.",
    ],
    [{ note: "a".repeat(2001) }, "A note can have up to 2,000 characters."],
    [{ labelIds: Array.from({ length: 11 }, () => randomUUID()) }, "A conversation can have up to 10 labels."],
    [{ labelIds: ["urgent"] }, "The field “labelIds.0” is missing or has a value that cannot be used."],
    [{ turn: "mine" }, "The field “turn” is missing or has a value that cannot be used."],
    [{ starred: "yes" }, "The field “starred” is missing or has a value that cannot be used."],
    [{ pinned: true }, "The field “pinned” is not known here."],
  ])("are refused with a sentence: %j", async (body, message) => {
    expect(await patch(body)).toMatchObject({ status: 400, json: { error: { code: "invalid", message } } });
  });

  it("take no label of another's, as none that does not exist", async () => {
    const foreign = (await add({ name: "Mine", colour: "blue" }, youssef)).json.id;
    const [one, other] = [await patch({ labelIds: [foreign] }), await patch({ labelIds: [randomUUID()] })];
    expect(one).toMatchObject({ status: 404, json: { error: { code: "not_found" } } });
    expect(one.text).toBe(other.text);
  });
});

describe("labels", () => {
  it("are made, named anew and deleted, and named once", async () => {
    const made = await add({ name: "Urgent", colour: "rose" });
    expect(made).toMatchObject({ status: 200, json: { name: "Urgent", colour: "rose" } });
    const taken = { code: "conflict", message: "You already have a label with this name." };
    expect(await add({ name: "URGENT", colour: "sand" })).toMatchObject({ status: 409, json: { error: taken } });
    const params = { labelId: made.json.id };
    const renamed = await call(renameLabel, { as: salma, method: "PATCH", params, body: { name: "Later" } });
    expect(renamed.json).toEqual({ id: made.json.id, name: "Later", colour: "rose" });
    expect((await call(labels, { as: salma })).json).toEqual({ items: [renamed.json], nextCursor: null });
    expect(await call(removeLabel, { as: salma, method: "DELETE", params, body: {} })).toMatchObject({ status: 200 });
    expect((await call(labels, { as: salma })).json.items).toEqual([]);
  });

  it("are nobody else's, and need a session", async () => {
    const params = { labelId: (await add({ name: "Urgent", colour: "rose" })).json.id };
    const absent = { labelId: randomUUID() };
    const calls = (as: Viewer | null, given: { labelId: string }) => [
      call(renameLabel, { as, method: "PATCH", params: given, body: { name: "Mine" } }),
      call(removeLabel, { as, method: "DELETE", params: given, body: {} }),
    ];
    const [foreign, missing] = await Promise.all([
      Promise.all(calls(youssef, params)),
      Promise.all(calls(youssef, absent)),
    ]);
    for (const [n, answer] of foreign.entries()) expect([answer.status, answer.text]).toEqual([404, missing[n]?.text]);
    expect(await listed({ label: params.labelId }, youssef)).toEqual([]);
    const signedOut = [...calls(null, params), call(labels, { as: null }), call(counts, { as: null }), add({}, null)];
    for (const { status } of await Promise.all(signedOut)) expect(status).toBe(401);
  });

  it.each([
    [{ colour: "rose" }, 400],
    [{ name: "", colour: "rose" }, 400],
    [{ name: "a".repeat(31), colour: "rose" }, 400],
    [{ name: "Urgent", colour: "#ff0000" }, 400],
    [{ name: "Urgent", colour: "rose", userId: randomUUID() }, 400],
  ])("are refused with %j", async (body, status) => {
    expect((await add(body)).status).toBe(status);
  });
});

describe("a list", () => {
  it.each<Record<string, string>>([
    { filter: "everything" },
    { label: "urgent" },
    { filter: "starred", label: randomUUID() },
    { cursor: "1_2" },
    { cursor: `999999999999999_${randomUUID()}` },
    { limit: "0" },
    { limit: "101" },
  ])("is refused with %j", async (query) => {
    expect(await call(list, { as: salma, query })).toMatchObject({ status: 400, json: { error: { code: "invalid" } } });
  });
});
