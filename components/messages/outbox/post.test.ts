import { afterEach, expect, it, vi } from "vitest";
import type { OutboxItem } from "@/lib/messages/outbox";
import { gig } from "@/lib/testing/conversation";
import { post } from "./post";

afterEach(() => void vi.unstubAllGlobals());

const item: OutboxItem = {
  ...{ viewerId: "salma", conversationId: "c", clientId: "a", place: 1, body: "hello", createdAt: "" },
  ...{ context: null, attachments: [], replyTo: null, refusal: null, waitsFor: null },
  ...{ heldSince: 0, failures: 0, triedAt: 0, notBefore: 0 },
};

function answerWith(answer: () => Response) {
  const fetched = vi.fn(async (_path: string, _init: RequestInit) => answer());
  vi.stubGlobal("fetch", fetched);
  return fetched;
}

it("says what is sent, where to and in whose name", async () => {
  const fetched = answerWith(() => Response.json({ clientId: "a", seq: 4 }));
  expect(await post(item)).toEqual({ kind: "sent", message: { clientId: "a", seq: 4 } });
  const [path, init] = fetched.mock.calls[0] ?? [];
  expect([path, init?.method]).toEqual(["/api/v1/conversations/c/messages", "POST"]);
  expect(new Headers(init?.headers).get("x-viewer")).toBe("salma");
  const sent = { clientId: "a", body: "hello", attachmentIds: [], replyToId: null };
  expect(JSON.parse(String(init?.body))).toEqual(sent);
});

it("names what it is written from, or nothing in particular, and otherwise goes on", async () => {
  const fetched = answerWith(() => Response.json({ clientId: "a", seq: 4 }));
  for (const context of [gig("one"), gig("one", "basic"), "nothing" as const, null]) await post({ ...item, context });
  const said = fetched.mock.calls.map(([, init]) => JSON.parse(String(init.body)).context);
  const about = { kind: "gig", id: "one" };
  expect(said).toEqual([about, { ...about, tier: "basic" }, null, undefined]);
});

it("tells why it was refused, and how long to wait", async () => {
  const refusal = { code: "rate_limited", message: "Please wait." };
  answerWith(() => Response.json({ error: refusal }, { status: 429, headers: { "retry-after": "40" } }));
  expect(await post(item)).toEqual({ kind: "refused", refusal, retryAfter: 40 });
  answerWith(() => Response.json({ error: { code: "invalid", message: "No." } }, { status: 400 }));
  expect(await post(item)).toMatchObject({ kind: "refused", retryAfter: null });
});

it.each([
  ["a page of something in between", () => new Response("<html>", { status: 200 })],
  ["somebody else's JSON", () => Response.json({ ok: true })],
  ["a proxy's refusal", () => Response.json({ error: "denied" }, { status: 403 })],
  ["a proxy's fault", () => new Response("Bad Gateway", { status: 502 })],
  [
    "a refusal under another status",
    () => Response.json({ error: { code: "invalid", message: "x" } }, { status: 200 }),
  ],
  [
    "nothing",
    () => {
      throw new TypeError("Failed to fetch");
    },
  ],
])("takes %s for no answer", async (_, answer) => {
  answerWith(answer);
  expect(await post(item)).toEqual({ kind: "lost" });
});
