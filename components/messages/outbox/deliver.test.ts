import { unstable_isUnrecognizedActionError as isUnrecognized } from "next/navigation";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { pendingOf } from "@/lib/testing/conversation";

const send = vi.hoisted(() => vi.fn());
const posted = vi.hoisted(() => vi.fn());
const getJson = vi.hoisted(() => vi.fn());
vi.mock("next/navigation", () => ({ unstable_isUnrecognizedActionError: vi.fn(() => false) }));
vi.mock("@/lib/messages/actions", () => ({ sendMessageAction: send }));
vi.mock("@/components/site/api", async (original) => ({ ...(await original<object>()), getJson }));
vi.mock("./post", () => ({ post: posted }));

const item = {
  ...{ ...pendingOf("a"), viewerId: "salma", conversationId: "c" },
  ...{ heldSince: 0, failures: 0, triedAt: 0, notBefore: 0 },
};
const message = { clientId: "a" };
const SENT = { kind: "sent", message };

/** Each test has a tab of its own. */
async function openTab() {
  vi.resetModules();
  const { HttpError } = await import("@/components/site/api");
  return { HttpError, ...(await import("./deliver")), ...(await import("./new-version")) };
}

beforeEach(() => {
  vi.useFakeTimers();
  posted.mockResolvedValue(SENT);
});
afterEach(() => {
  vi.useRealTimers();
  vi.resetAllMocks();
});

it("is the server action's for a message just written, and the HTTP API's for one that is tried again", async () => {
  send.mockResolvedValue({ ok: true, data: message });
  const { deliver } = await openTab();
  expect(await deliver(item, true)).toEqual(SENT);
  expect([send.mock.calls[0]?.[0], posted.mock.calls.length]).toEqual(["salma", 0]);
  expect(await deliver(item, false)).toEqual(SENT);
  expect([send.mock.calls.length, posted.mock.calls.length]).toEqual([1, 1]);
});

it("goes by the HTTP API from the moment on that the server does not know the action, and says that a new version is there", async () => {
  send.mockRejectedValue(new Error("not found"));
  vi.mocked(isUnrecognized).mockReturnValue(true);
  const { deliver, isNewVersionThere } = await openTab();
  expect([await deliver(item, true), isNewVersionThere()]).toEqual([SENT, true]);
  expect(await deliver(item, true)).toEqual(SENT);
  expect([send.mock.calls.length, posted.mock.calls.length]).toEqual([1, 2]);
});

it("offers no new version that does not take messages", async () => {
  send.mockRejectedValue(new Error("not found"));
  vi.mocked(isUnrecognized).mockReturnValue(true);
  posted.mockResolvedValue({ kind: "lost" });
  const { deliver, isNewVersionThere } = await openTab();
  expect([await deliver(item, true), isNewVersionThere()]).toEqual([{ kind: "lost" }, false]);
});

it("puts nothing behind an action that is not answered, until it is", async () => {
  let answer = (_: unknown) => {};
  send.mockReturnValueOnce(new Promise((resolve) => (answer = resolve)));
  const { deliver } = await openTab();
  const first = deliver(item, true);
  await vi.advanceTimersByTimeAsync(20_000);
  expect(await first).toEqual({ kind: "lost" });
  expect(await deliver(item, true)).toEqual(SENT);
  expect(send).toHaveBeenCalledOnce();
  answer({ ok: true, data: message });
  await vi.advanceTimersByTimeAsync(0);
  send.mockResolvedValue({ ok: true, data: message });
  await deliver(item, true);
  expect(send).toHaveBeenCalledTimes(2);
});

it.each([401, 403])(
  "takes a refusal for nobody's when %i says that the session is not its person's",
  async (status) => {
    send.mockResolvedValue({ ok: false, code: "forbidden", message: "Somebody else is signed in." });
    const { HttpError, deliver } = await openTab();
    getJson.mockRejectedValue(new HttpError("/", status));
    expect(await deliver(item, true)).toEqual({ kind: "not-own" });
  },
);

it("takes a refusal for final when the session is its person's", async () => {
  send.mockResolvedValue({ ok: false, code: "forbidden", message: "You cannot." });
  getJson.mockResolvedValue({ count: 0 });
  const { deliver } = await openTab();
  expect(await deliver(item, true)).toMatchObject({ kind: "refused", refusal: { message: "You cannot." } });
});
