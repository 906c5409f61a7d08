import { beforeEach, expect, it, vi } from "vitest";
import { z } from "zod";
import { action } from "./action";
import { ownOrigins } from "./safety/origin";

const request = vi.hoisted(() => ({ headers: new Headers() }));
vi.mock("next/headers", () => ({ headers: async () => request.headers }));
vi.mock("@/lib/auth/viewer", () => ({ requireViewer: async () => ({ id: "salma" }) }));

const mutate = vi.fn(async () => "done");
const change = action(z.strictObject({ name: z.string() }), mutate);

beforeEach(() => {
  mutate.mockClear();
  const [origin = ""] = ownOrigins();
  request.headers = new Headers({ origin });
});

it("is done on behalf of the person whose page asked for it", async () => {
  expect(await change("salma", { name: "Atlas" })).toEqual({ ok: true, data: "done" });
  expect(mutate).toHaveBeenCalledExactlyOnceWith({ id: "salma" }, { name: "Atlas" });
});

it.each(["youssef", "", undefined, null])("is refused to the page of %j once Salma is signed in", async (viewerId) => {
  expect(await change(viewerId, { name: "Atlas" })).toMatchObject({
    ok: false,
    code: "forbidden",
    message: expect.stringContaining("Somebody else is signed in"),
  });
  expect(mutate).not.toHaveBeenCalled();
});

it("is refused to other origins, and without valid input", async () => {
  expect(await change("salma", { name: 1 })).toMatchObject({ ok: false, code: "invalid" });
  request.headers = new Headers({ origin: "https://evil.example" });
  expect(await change("salma", { name: "Atlas" })).toMatchObject({ ok: false, code: "forbidden" });
  expect(mutate).not.toHaveBeenCalled();
});
