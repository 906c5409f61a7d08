import { expect, it, vi } from "vitest";
import { readBody, readForm } from "./body";

const LIMIT = 1024;
const malformed = { code: "invalid", key: "malformed" };

/** A request that streams `body`, whose length it does not tell. */
function streaming(body: ReadableStream<Uint8Array>) {
  return new Request("http://localhost", { method: "POST", body, duplex: "half" } as RequestInit);
}

it("refuses an endless body at its limit and cancels the rest", async () => {
  const cancel = vi.fn();
  const pull = vi.fn((controller: ReadableStreamDefaultController) => controller.enqueue(new Uint8Array(100)));
  await expect(readBody(streaming(new ReadableStream({ pull, cancel })), LIMIT)).rejects.toMatchObject(malformed);
  expect(cancel).toHaveBeenCalledOnce();
  expect(pull.mock.calls.length).toBeLessThan(20);
});

it("refuses a body that tells a length over the limit without reading it", async () => {
  const headers = { "content-length": String(LIMIT + 1) };
  const request = new Request("http://localhost", { method: "POST", body: "short", headers });
  await expect(readBody(request, LIMIT)).rejects.toMatchObject(malformed);
  expect(request.bodyUsed).toBe(false);
});

it("counts bytes, and lets the exact limit pass", async () => {
  const post = (body: string) => readBody(new Request("http://localhost", { method: "POST", body }), LIMIT);
  expect(await post("é".repeat(LIMIT / 2))).toBe("é".repeat(LIMIT / 2));
  await expect(post(`${"é".repeat(LIMIT / 2)}a`)).rejects.toMatchObject(malformed);
});

it("refuses a body that breaks off", async () => {
  const pull = (controller: ReadableStreamDefaultController) => controller.error(new Error("aborted"));
  await expect(readBody(streaming(new ReadableStream({ pull })), LIMIT)).rejects.toMatchObject(malformed);
});

it("reads no body as no text", async () => {
  expect(await readBody(new Request("http://localhost"), LIMIT)).toBe("");
});

it("reads a form, and refuses what is none", async () => {
  const post = (body: BodyInit) => readForm(new Request("http://localhost", { method: "POST", body }));
  expect((await post(new URLSearchParams({ everywhere: "1" }))).has("everywhere")).toBe(true);
  await expect(post("{}")).rejects.toMatchObject(malformed);
});
