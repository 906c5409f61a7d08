import { setImmediate as turn } from "node:timers/promises";
import { ConstantBackoff } from "cockatiel";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { logger } from "@/lib/logger";
import { type Behaviour, makeRealtimeServer, OK } from "@/lib/testing/realtime-server";
import { makeCircuitBreaker, TIMEOUT_MS } from "./circuit-breaker";
import { Delivery } from "./delivery";

const FAILING: Behaviour = { status: 500 };
const FAKE: ("Date" | "setTimeout" | "clearTimeout")[] = ["Date", "setTimeout", "clearTimeout"];
/** A second attempt follows at once, so that the clock can stand still. */
const NO_PAUSE = new ConstantBackoff(0);
/** What an outage swallowed is made good this long after the first of it. */
const CATCH_UP_MS = 2000;

let warn: ReturnType<typeof vi.spyOn>;
let info: ReturnType<typeof vi.spyOn>;

beforeEach(() => {
  // The clock stands still but for what a test tells it: limits and probes do not depend on how fast this machine is.
  vi.useFakeTimers({ toFake: FAKE });
  warn = vi.spyOn(logger, "warn");
  info = vi.spyOn(logger, "info");
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

async function deliver(behaviours: Behaviour[]) {
  const server = await makeRealtimeServer(...behaviours);
  const delivery = new Delivery(() => server.pusher, makeCircuitBreaker(TIMEOUT_MS, NO_PAUSE));
  return { server, delivery, send: (userId = "salma") => settled(delivery.send([userId], "typing", {})) };
}

/** A server that failed often enough to be taken for down. */
async function outage() {
  const scene = await deliver([FAILING]);
  for (let n = 0; n < 3; n += 1) await scene.send();
  return scene;
}

describe("an event", () => {
  it("reaches the channels of its people", async () => {
    const { server, delivery } = await deliver([OK]);
    expect(await delivery.send(["salma", "youssef"], "typing", { a: 1 })).toBe(true);
    const channels = ["private-user-salma", "private-user-youssef"];
    expect(server.asked).toEqual([{ path: "/events", body: { name: "typing", channels, data: '{"a":1}' } }]);
  });

  it.each<[string, Behaviour]>([
    ["500", FAILING],
    ["408", { status: 408 }],
    ["429", { status: 429 }],
    ["a hidden 500, as of Soketi", { status: 200, body: '{"error":"down","code":500}' }],
    ["a hidden refusal without a code", { status: 200, body: '{"error":"down"}' }],
    ["a hang-up", "hangs up"],
  ])("is sent once more after %s, and arrives", async (_name, behaviour) => {
    const { server, send } = await deliver([behaviour, OK]);
    expect(await send()).toBe(true);
    expect(server.asked).toHaveLength(2);
    expect(warn).not.toHaveBeenCalled();
  });

  it.each<[string, Behaviour]>([
    ["400", { status: 400 }],
    ["401", { status: 401 }],
    ["403", { status: 403 }],
    ["413", { status: 413 }],
    ["a hidden 400, as of Soketi", { status: 200, body: '{"error":"bad","code":400}' }],
  ])("is not sent again after %s", async (_name, behaviour) => {
    const { server, send } = await deliver([behaviour]);
    expect(await send()).toBe(false);
    expect(server.asked).toHaveLength(1);
    expect(warn).toHaveBeenCalledOnce();
    expect(JSON.stringify(warn.mock.calls)).not.toContain("auth_signature");
  });

  it.each<[string, Behaviour]>([
    ["nothing", "hangs"],
    ["a body without an end", "hangs in its body"],
  ])("is given up after two attempts that are answered %s", async (_name, behaviour) => {
    const { server, send } = await deliver([behaviour]);
    const sent = send();
    await heard(server.asked, 1);
    vi.advanceTimersByTime(TIMEOUT_MS);
    await heard(server.asked, 2);
    vi.advanceTimersByTime(TIMEOUT_MS);
    expect(await sent).toBe(false);
    expect(server.asked).toHaveLength(2);
  });

  it("is not sent where realtime is not configured", async () => {
    expect(await new Delivery(() => null).send(["salma"], "typing", {})).toBe(false);
  });
});

describe("a realtime server that is down", () => {
  it("is left alone after five failures, and this is logged once", async () => {
    const { server, send } = await outage();
    expect(server.asked).toHaveLength(5);
    warn.mockClear();
    for (let n = 0; n < 20; n += 1) expect(await send()).toBe(false);
    expect(server.asked).toHaveLength(5);
    expect(warn).not.toHaveBeenCalled();
  });

  it.each([400, 404, 413])("is not taken for down because of requests that it answers with %i", async (status) => {
    const { server, send } = await deliver([{ status }]);
    for (let n = 0; n < 20; n += 1) await send();
    expect(server.asked).toHaveLength(20);
  });

  it("is left alone as well when it refuses us altogether", async () => {
    const { server, send } = await deliver([{ status: 403 }]);
    for (let n = 0; n < 20; n += 1) await send();
    expect(server.asked).toHaveLength(5);
  });

  it("is tried by one request now and again, without a word while it stays down", async () => {
    const { server, send } = await outage();
    warn.mockClear();
    for (let probes = 1; probes <= 3; probes += 1) {
      vi.setSystemTime(Date.now() + 10_000);
      await Promise.all([send(), send(), send()]);
      expect(server.asked).toHaveLength(5 + probes);
    }
    expect(warn).not.toHaveBeenCalled();
  });

  it("gets everything again once it is back, and this is logged once", async () => {
    const { server, send } = await outage();
    server.behaviours = [OK];
    vi.setSystemTime(Date.now() + 10_000);
    expect(await Promise.all([send(), send(), send()])).toEqual([true, true, true]);
    expect(await send()).toBe(true);
    expect(info).toHaveBeenCalledOnce();
  });

  it("holds no more than a hundred requests when it hangs, however many are sent", async () => {
    const { server, delivery } = await deliver(["hangs"]);
    const sending = Array.from({ length: 2000 }, () => delivery.send(["salma"], "typing", {}));
    await heard(server.asked, 100);
    vi.advanceTimersByTime(TIMEOUT_MS);
    const sent = await settled(Promise.all(sending));
    expect(sent).toEqual(sent.map(() => false));
    // Four may fail and be tried again before the fifth failure ends all trying.
    expect(server.asked.length).toBeLessThanOrEqual(104);
  });
});

describe("connections that are to end", () => {
  const path = "/users/youssef/terminate_connections";

  it("do not wait for the events that a server leaves unanswered", async () => {
    const { server, delivery } = await deliver(["hangs"]);
    for (let n = 0; n < 1200; n += 1) void delivery.send(["salma"], "typing", {});
    void delivery.endConnections("youssef");
    await heard(server.asked, 101);
    expect(server.asked.map((asked) => asked.path)).toContain(path);
  });

  it("and do not, because the server refuses to, are nothing to be quiet about", async () => {
    const error = vi.spyOn(logger, "error");
    const { server, delivery } = await deliver([{ status: 404 }]);
    expect(await delivery.endConnections("youssef")).toBe(false);
    expect(server.asked.map((asked) => asked.path)).toEqual([path]);
    expect(error).toHaveBeenCalledExactlyOnceWith({ userId: "youssef", status: 404 }, expect.any(String));
  });
});

describe("after an outage", () => {
  it("everybody whom an event did not reach is told once to catch up", async () => {
    const { server, send } = await outage();
    await Promise.all([send("youssef"), send("salma"), send("claire")]);
    server.behaviours = [OK];
    vi.advanceTimersByTime(CATCH_UP_MS);
    await heard(server.asked, 6);
    const channels = ["private-user-salma", "private-user-youssef", "private-user-claire"];
    expect(server.asked[5]?.body).toEqual({ name: "events:missed", channels, data: "{}" });
    expect(await send()).toBe(true);
    vi.advanceTimersByTime(10_000);
    expect(await send()).toBe(true);
    expect(server.asked).toHaveLength(8);
  });

  it("connections that should have ended are ended", async () => {
    const { server, delivery } = await outage();
    expect(await delivery.endConnections("youssef")).toBe(false);
    server.behaviours = [OK];
    vi.advanceTimersByTime(CATCH_UP_MS);
    await heard(server.asked, 7);
    const paths = server.asked.slice(5).map(({ path }) => path);
    expect(paths.sort()).toEqual(["/events", "/users/youssef/terminate_connections"]);
  });

  it("an event that was refused for what it is, is not made up for", async () => {
    const { server, send } = await deliver([{ status: 413 }]);
    await send();
    server.behaviours = [OK];
    vi.advanceTimersByTime(10_000);
    expect(await send()).toBe(true);
    expect(server.asked).toHaveLength(2);
  });
});

/** Waits until the server was asked `count` times. */
async function heard(asked: readonly unknown[], count: number): Promise<void> {
  while (asked.length < count) await turn();
}

/** Lets what is due at once happen until `sent` is settled; answers what that is. */
async function settled<T>(sent: Promise<T>): Promise<T> {
  let isSettled = false;
  const result = sent.finally(() => {
    isSettled = true;
  });
  while (!isSettled) {
    await turn();
    vi.advanceTimersByTime(0);
  }
  return result;
}
