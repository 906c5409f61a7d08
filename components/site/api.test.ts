import { afterEach, expect, it, vi } from "vitest";
import { changeJson, getJson, postJson, remove } from "./api";

afterEach(() => void vi.unstubAllGlobals());

const CALLS = {
  getJson: () => getJson("/api/v1/unread"),
  postJson: () => postJson("/api/v1/conversations/x/read", { seq: 1 }),
  changeJson: () => changeJson("PATCH", "/api/v1/messages/x", { body: "y" }),
  remove: () => remove("/api/attachments/x"),
};

/** What the one request of `call` says, from a page that was made for `viewerId`. */
async function saidFrom(viewerId: string | undefined, call: () => Promise<unknown>): Promise<string | null> {
  const fetched = vi.fn(async (_path: string, _init: RequestInit) => Response.json({}));
  vi.stubGlobal("fetch", fetched);
  vi.stubGlobal("document", { documentElement: { dataset: { viewer: viewerId } } });
  await call();
  expect(fetched).toHaveBeenCalledOnce();
  return new Headers(fetched.mock.calls[0]?.[1].headers).get("x-viewer");
}

it.each(["getJson", "postJson", "changeJson", "remove"] as const)(
  "%s says for whom the page was made",
  async (name) => {
    expect(await saidFrom("salma", CALLS[name])).toBe("salma");
    expect(await saidFrom(undefined, CALLS[name])).toBeNull();
  },
);
