import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from "vitest";
import { askToJoin, rawMember } from "./test-identity";
import { type RawClient, rawClient } from "./test-kit";
import { openTarget, type Target } from "./test-target";

let target: Target;
let close: () => Promise<void>;
beforeAll(async () => {
  ({ target, close } = await openTarget());
});
afterAll(() => close());

const deep = `${"[".repeat(30_000)}${"]".repeat(30_000)}`;

describe("data that is nested deeper than anybody could write", () => {
  it.each([
    ["a client event", `{"event":"client-x","channel":"private-a","data":${deep}}`],
    ["a subscription", `{"event":"pusher:subscribe","data":${deep}}`],
    ["a channel's name", `{"event":"pusher:subscribe","data":{"channel":${deep}}}`],
    ["a sign-in", `{"event":"pusher:signin","data":{"auth":"a:b","user_data":${deep}}}`],
    ["an event's name", `{"event":${deep}}`],
  ])("is refused as %s without a word in the log, and the server goes on", async (_, text) => {
    const said = vi.spyOn(console, "error");
    onTestFinished(() => said.mockRestore());
    const raw = await rawMember(target, "private-a");
    raw.send(text);
    expect(await raw.next()).toMatchObject({ event: "pusher:error" });
    raw.send({ event: "pusher:ping" });
    expect(await raw.next()).toMatchObject({ event: "pusher:pong" });
    expect(said).not.toHaveBeenCalled();
  });

  it("is refused although the app signed it", async () => {
    const said = vi.spyOn(console, "error").mockImplementation(() => undefined);
    onTestFinished(() => said.mockRestore());
    const raw = await rawClient(target);
    askToJoin(target, raw, "presence-a", `{"user_id":"1","user_info":${deep}}`);
    const error = { code: null, message: "Internal error" };
    expect(await raw.next()).toEqual({ event: "pusher:error", data: error });
    expect(said).toHaveBeenCalledOnce();
    raw.send({ event: "pusher:ping" });
    expect(await raw.next()).toMatchObject({ event: "pusher:pong" });
  });
});

describe("frames that make no sense", () => {
  it.each([
    ["not JSON", "hello"],
    ["an empty frame", ""],
    ["null", "null"],
    ["a list", "[]"],
    ["a number", "7"],
    ["no event", "{}"],
    ["an event that is no text", '{"event":{"a":1}}'],
    ["an unknown event", '{"event":"pusher:whatever"}'],
    ["the name of an object's own property", '{"event":"__proto__"}'],
    ["a subscription without data", '{"event":"pusher:subscribe"}'],
    ["a subscription to null", '{"event":"pusher:subscribe","data":null}'],
    ["a subscription to a list", '{"event":"pusher:subscribe","data":["a"]}'],
    ["a subscription to a number", '{"event":"pusher:subscribe","data":{"channel":1}}'],
    ["a prototype in place of data", '{"event":"pusher:subscribe","data":{"__proto__":{"channel":"a"}}}'],
    ["data that is no JSON", '{"event":"pusher:subscribe","data":"a"}'],
    ["an auth that is a list", '{"event":"pusher:subscribe","data":{"channel":"private-a","auth":["a"]}}'],
    ["unsubscribing without data", '{"event":"pusher:unsubscribe"}'],
    ["signing in without data", '{"event":"pusher:signin"}'],
    ["signing in without a signature", '{"event":"pusher:signin","data":{"user_data":"{}"}}'],
    ["signing in as an object", '{"event":"pusher:signin","data":{"auth":"a:b","user_data":{"id":"1"}}}'],
  ])("answers %s with an error and keeps the connection", async (_, text) => {
    const raw = await rawClient(target);
    raw.send(text);
    expect(await raw.next()).toEqual({ event: "pusher:error", data: { code: null, message: expect.any(String) } });
    raw.send({ event: "pusher:ping" });
    expect(await raw.next()).toMatchObject({ event: "pusher:pong" });
  });

  it("answers a binary frame with an error", async () => {
    const raw = await rawClient(target);
    raw.socket.send(Buffer.from('{"event":"pusher:ping"}'));
    expect(await raw.next()).toMatchObject({ event: "pusher:error", data: { code: null } });
  });

  it("closes on text that is not UTF-8 and on a frame above 64 KiB, and serves the next client", async () => {
    const garbled = await rawClient(target);
    garbled.socket.send(Buffer.from([0xff, 0xfe]), { binary: false });
    expect(await garbled.closed).toBe(1007);
    const huge = await rawClient(target);
    huge.send("x".repeat(64 * 1024 + 1));
    expect(await huge.closed).toBe(1009);
    const large = await rawClient(target);
    large.send("x".repeat(64 * 1024));
    expect(await large.next()).toMatchObject({ event: "pusher:error" });
  });

  it("closes on a message in more than 16 fragments, finished or not", async () => {
    const few = await rawClient(target);
    sendFragments(few, '{"event":"pusher:ping"}'.match(/.{1,2}/g) ?? []);
    expect(await few.next()).toMatchObject({ event: "pusher:pong" });
    const many = await rawClient(target);
    for (let sent = 0; sent < 17; sent += 1) many.socket.send("x", { fin: false });
    expect(await many.closed).toBe(1008);
  });
});

function sendFragments({ socket }: Pick<RawClient, "socket">, parts: readonly string[]): void {
  for (const [n, part] of parts.entries()) socket.send(part, { fin: n === parts.length - 1 });
}
