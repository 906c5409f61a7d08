import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import type { Viewer } from "@/lib/auth/types";
import { MAX_BODY_LENGTH } from "@/lib/messages/rules";
import { call } from "@/lib/testing/api";
import { makePerson } from "@/lib/testing/people";
import { GET as health } from "./health/route";
import { POST as authorize } from "./realtime/auth/route";
import { POST as authenticate } from "./realtime/user/route";
import { GET as changes } from "./v1/conversations/[conversationId]/changes/route";
import { GET as draft, PUT as keepDraft } from "./v1/conversations/[conversationId]/draft/route";
import { GET as history, POST as send } from "./v1/conversations/[conversationId]/messages/route";
import { POST as read } from "./v1/conversations/[conversationId]/read/route";
import { GET as conversation, PATCH as mark } from "./v1/conversations/[conversationId]/route";
import { POST as typing } from "./v1/conversations/[conversationId]/typing/route";
import { GET as list, POST as open } from "./v1/conversations/route";
import { PATCH as edit, DELETE as unsend } from "./v1/messages/[messageId]/route";
import { GET as presenceOf } from "./v1/people/[userId]/presence/route";
import { POST as beat, DELETE as leave } from "./v1/presence/route";
import { GET as privacy, PATCH as setPrivacy } from "./v1/settings/privacy/route";
import { GET as unread } from "./v1/unread/route";

let salma: Viewer;
let youssef: Viewer;
let outsider: Viewer;
let conversationId: string;
let messageId: string;

const SECRET = "the price is 850";

beforeAll(async () => {
  [salma, youssef, outsider] = await Promise.all([makePerson("Salma"), makePerson("Youssef"), makePerson("Outsider")]);
  const opened = await call(open, { as: youssef, method: "POST", body: { to: salma.username } });
  conversationId = opened.json.id;
  const sent = await say({ as: youssef, body: { clientId: randomUUID(), body: SECRET } });
  messageId = sent.json.id;
});

function say({ as, body }: { as: Viewer | null; body: unknown }) {
  return call(send, { as, method: "POST", params: { conversationId }, body });
}

/** Every door to one conversation, as anybody might try it. */
function doors(as: Viewer | null, id = conversationId) {
  const params = { conversationId: id };
  return {
    conversation: call(conversation, { as, params }),
    mark: call(mark, { as, method: "PATCH", params, body: { starred: true } }),
    history: call(history, { as, params }),
    changes: call(changes, { as, params, query: { since: "0" } }),
    read: call(read, { as, method: "POST", params, body: { seq: 1 } }),
    typing: call(typing, { as, method: "POST", params, body: {} }),
    presence: call(beat, { as, method: "POST", body: { conversationId: id } }),
    draft: call(draft, { as, params }),
    keepDraft: call(keepDraft, { as, method: "PUT", params, body: { body: "mine", version: 0 } }),
    send: call(send, { as, method: "POST", params, body: { clientId: randomUUID(), body: "let me in" } }),
    edit: call(edit, { as, method: "PATCH", params: { messageId }, body: { body: "changed" } }),
    unsend: call(unsend, { as, method: "DELETE", params: { messageId } }),
  };
}

describe("a person of the conversation", () => {
  it("opens, writes, reads, catches up and counts through the API", async () => {
    const sent = await say({ as: salma, body: { clientId: randomUUID(), body: "Salam!" } });
    expect(sent).toMatchObject({ status: 200, json: { seq: 2, rev: 2, conversationId, senderId: salma.id } });
    const page = await call(history, { as: youssef, params: { conversationId } });
    expect(page.json).toMatchObject({ items: [{ seq: 1 }, { seq: 2, body: "Salam!" }], nextCursor: null, rev: 2 });
    const since = await call(changes, { as: youssef, params: { conversationId }, query: { since: "1" } });
    expect(since.json).toMatchObject({ items: [{ seq: 2 }], nextCursor: null, rev: 2 });
    expect((await call(unread, { as: youssef })).json).toEqual({ count: 1 });
    const moved = await call(read, { as: youssef, method: "POST", params: { conversationId }, body: { seq: 2 } });
    expect(moved.json).toMatchObject({ id: conversationId, lastReadSeq: 2, unreadCount: 0 });
    expect((await call(list, { as: salma })).json).toMatchObject({ items: [{ id: conversationId }], nextCursor: null });
  });

  it("is seen coming and going, writing, and keeping it to themselves", async () => {
    const seen = () => call(presenceOf, { as: salma, params: { userId: youssef.id } });
    expect((await seen()).json).toMatchObject({ userId: youssef.id, activeAt: null });
    const body = { timeZone: "Europe/Paris", conversationId };
    expect((await call(beat, { as: youssef, method: "POST", body })).json).toEqual({});
    expect((await seen()).json).toMatchObject({ timeZone: "Europe/Paris", activeAt: expect.any(String) });
    expect((await call(leave, { as: youssef, method: "DELETE", body: {} })).json).toEqual({});
    const wrote = await call(typing, { as: youssef, method: "POST", params: { conversationId }, body: {} });
    expect(wrote).toMatchObject({ status: 200, json: {} });
    await call(setPrivacy, { as: youssef, method: "PATCH", body: { showsPresence: false } });
    expect((await call(privacy, { as: youssef })).json.presenceHiddenAt).toEqual(expect.any(String));
    expect((await seen()).json).toMatchObject({ timeZone: null, activeAt: null });
    await call(setPrivacy, { as: youssef, method: "PATCH", body: { showsPresence: true } });
  });

  it("gets the same conversation by opening it again, from either side", async () => {
    for (const [as, to] of [
      [youssef, salma],
      [salma, youssef],
    ] as const) {
      const opened = await call(open, { as, method: "POST", body: { to: to.username } });
      expect(opened).toMatchObject({ status: 200, json: { id: conversationId, participant: { id: to.id } } });
    }
  });

  it("gets answers that no cache keeps", async () => {
    const page = await call(history, { as: salma, params: { conversationId } });
    expect(page.headers.get("cache-control")).toBe("private, no-store");
    expect(page.headers.get("content-security-policy")).toContain("default-src 'none'");
  });

  it("never gets the other's e-mail address", async () => {
    const answers = await Promise.all([
      call(list, { as: salma }),
      call(conversation, { as: salma, params: { conversationId } }),
      call(history, { as: salma, params: { conversationId } }),
      call(open, { as: salma, method: "POST", body: { to: youssef.username } }),
    ]);
    for (const { text } of answers) expect(text).not.toContain("@mail.test");
  });
});

describe("an outsider", () => {
  it("finds nothing behind any door, exactly as behind one that does not exist", async () => {
    const [foreign, absent] = [doors(outsider), doors(outsider, randomUUID())];
    for (const name of [
      ...(["conversation", "mark", "history", "changes", "read", "typing", "presence"] as const),
      ...(["draft", "keepDraft", "send"] as const),
    ]) {
      const [one, other] = await Promise.all([foreign[name], absent[name]]);
      expect([name, one.status, one.text]).toEqual([name, 404, other.text]);
      expect(one.text).not.toContain(SECRET);
    }
    for (const name of ["edit", "unsend"] as const) expect((await foreign[name]).status).toBe(404);
    for (const userId of [salma.id, randomUUID()])
      expect((await call(presenceOf, { as: outsider, params: { userId } })).status).toBe(404);
    expect((await call(list, { as: outsider })).json.items).toEqual([]);
    expect((await call(history, { as: salma, params: { conversationId } })).text).not.toContain("let me in");
  });

  it("may subscribe to nobody's channel but their own", async () => {
    const ask = (as: Viewer, channel: string) =>
      call(authorize, {
        as,
        method: "POST",
        contentType: "application/x-www-form-urlencoded",
        body: new URLSearchParams({ socket_id: "1.2", channel_name: channel }).toString(),
      });
    for (const channel of [
      `private-user-${salma.id}`,
      `presence-user-${outsider.id}`,
      "private-user-",
      conversationId,
    ]) {
      expect(await ask(outsider, channel)).toMatchObject({ status: 403, json: { error: { code: "forbidden" } } });
    }
    const own = await ask(salma, `private-user-${salma.id}`);
    expect(own.json.auth).toMatch(/^[\w-]+:[0-9a-f]{64}$/);
  });
});

describe("signing a connection in", () => {
  const ask = (as: Viewer | null, form: Record<string, string>, origin?: string | null) =>
    call(authenticate, {
      ...{ as, method: "POST", contentType: "application/x-www-form-urlencoded" },
      body: new URLSearchParams(form).toString(),
      ...(origin === undefined ? {} : { origin }),
    });

  it("says of its person nothing but the id", async () => {
    const { status, json } = await ask(salma, { socket_id: "1.2" });
    expect(status).toBe(200);
    expect(json.auth).toMatch(/^[\w-]+:[0-9a-f]{64}$/);
    expect(JSON.parse(json.user_data)).toEqual({ id: salma.id });
  });

  it("is for the viewer only, whoever they say they are", async () => {
    const answer = await ask(outsider, { socket_id: "1.2", user_id: salma.id });
    expect(answer).toMatchObject({ status: 400, json: { error: { code: "invalid" } } });
  });

  it("needs a session", async () => {
    expect((await ask(null, { socket_id: "1.2" })).status).toBe(401);
  });

  it.each(["", "1", "1.2.3", "1.2:private-user-x", "1.2\n", "a.b", "#1.2"])("refuses the socket id %j", async (id) => {
    expect((await ask(salma, { socket_id: id })).status).toBe(400);
    expect((await ask(salma, {})).status).toBe(400);
  });

  it.each([null, "https://evil.example"])("is refused to a page of %s", async (origin) => {
    const answer = await ask(salma, { socket_id: "1.2" }, origin);
    expect(answer).toMatchObject({ status: 403, json: { error: { code: "forbidden" } } });
  });
});

describe("somebody without a session", () => {
  it("is asked to sign in at every door", async () => {
    const answers = [...Object.values(doors(null)), call(list, { as: null }), call(unread, { as: null })];
    for (const { status, json } of await Promise.all(answers)) {
      expect(status).toBe(401);
      expect(json.error).toEqual({ code: "unauthenticated", message: "Please sign in to go on." });
    }
  });
});

describe("a write from elsewhere", () => {
  it.each([null, "null", "https://evil.example", "http://localhost.evil.example", "https://localhost"])(
    "is refused with the origin %s",
    async (origin) => {
      const body = { clientId: randomUUID(), body: "forged" };
      const forged = await call(send, { as: salma, method: "POST", params: { conversationId }, body, origin });
      expect(forged).toMatchObject({ status: 403, json: { error: { code: "forbidden" } } });
      expect((await call(history, { as: salma, params: { conversationId } })).text).not.toContain("forged");
    },
  );
});

describe("bad input", () => {
  const sentence = /^[“\w].{10,}\.$/;
  const good = () => ({ clientId: randomUUID(), body: "fine" });

  it.each<[string, () => unknown]>([
    ["an empty body", () => ({ ...good(), body: "" })],
    ["a body of blanks", () => ({ ...good(), body: " \n\t " })],
    ["a body of 10,001 characters", () => ({ ...good(), body: "a".repeat(MAX_BODY_LENGTH + 1) })],
    ["a body that is no text", () => ({ ...good(), body: 7 })],
    ["a missing body", () => ({ clientId: randomUUID() })],
    ["a malformed client id", () => ({ ...good(), clientId: "1; drop table messages" })],
    ["a missing client id", () => ({ body: "fine" })],
    ["an unknown field", () => ({ ...good(), senderId: randomUUID() })],
    ["a context of an unknown kind", () => ({ ...good(), context: { kind: "horse", id: randomUUID() } })],
    ["a list", () => [good()]],
    ["nothing", () => ""],
    ["text that is no JSON", () => "{"],
    ["more than 64 KB", () => ({ ...good(), body: "a".repeat(70_000) })],
  ])("%s is refused with a sentence", async (_, body) => {
    const { status, json } = await say({ as: salma, body: body() });
    expect([status, json.error.code]).toEqual([400, "invalid"]);
    expect(json.error.message).toMatch(sentence);
  });

  it.each<[string, () => ReturnType<typeof call>]>([
    ["a malformed conversation id", () => call(history, { as: salma, params: { conversationId: "x" } })],
    ["a malformed message id", () => call(unsend, { as: salma, method: "DELETE", params: { messageId: "x" } })],
    ["a malformed page", () => call(history, { as: salma, params: { conversationId }, query: { before: "ten" } })],
    ["a page of 1,000", () => call(history, { as: salma, params: { conversationId }, query: { limit: "1000" } })],
    [
      "two directions",
      () => call(history, { as: salma, params: { conversationId }, query: { before: "3", after: "1" } }),
    ],
    ["a negative since", () => call(changes, { as: salma, params: { conversationId }, query: { since: "-1" } })],
    ["a missing since", () => call(changes, { as: salma, params: { conversationId } })],
    ["a made-up cursor", () => call(list, { as: salma, query: { cursor: "0_x" } })],
    ["an unknown query", () => call(list, { as: salma, query: { user: "1" } })],
    [
      "a seq that is no number",
      () => call(read, { as: salma, method: "POST", params: { conversationId }, body: { seq: "x" } }),
    ],
    ["opening with nobody", () => call(open, { as: salma, method: "POST", body: {} })],
    ["a name that cannot be", () => call(open, { as: salma, method: "POST", body: { to: "../../etc" } })],
  ])("%s is refused with a sentence", async (_, ask) => {
    const { status, json } = await ask();
    expect([status, json.error.code]).toEqual([400, "invalid"]);
    expect(json.error.message).toMatch(sentence);
  });

  it.each([true, null, "", [], "1", 1.5, -1, 2 ** 31])("a seq of %j is refused", async (seq) => {
    const { status } = await call(read, { as: salma, method: "POST", params: { conversationId }, body: { seq } });
    expect(status).toBe(400);
  });

  it.each(["", " 1", "0x10", "1e3", "+1", "1.0", "2147483648"])("a number written “%s” is refused", async (given) => {
    const params = { conversationId };
    const answers = await Promise.all([
      call(changes, { as: salma, params, query: { since: given } }),
      call(changes, { as: salma, params, query: { since: "0", limit: given } }),
      call(history, { as: salma, params, query: { around: given } }),
      call(list, { as: salma, query: { limit: given } }),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([400, 400, 400, 400]);
  });

  it("of 10,000 characters with a NUL and half an emoji is taken, cleaned", async () => {
    const body = `\u0000\ud83d${"é".repeat(MAX_BODY_LENGTH - 2)}`;
    const { status, json } = await say({ as: salma, body: { clientId: randomUUID(), body } });
    expect(status).toBe(200);
    expect(json.body).toBe(`\ufffd${"é".repeat(MAX_BODY_LENGTH - 2)}`);
  });

  it("with the client id of another text is a 409 that says so", async () => {
    const body = good();
    await say({ as: salma, body });
    const { status, json } = await say({ as: salma, body: { ...body, body: "other" } });
    expect([status, json.error.code]).toEqual([409, "conflict"]);
    expect(json.error.message).toMatch(sentence);
  });
});

describe("health", () => {
  it("is 200 while the database answers", async () => {
    expect((await health()).status).toBe(200);
  });
});
