import { describe, expect, it } from "vitest";
import { client, next, rawClient, rawSocket } from "./test-kit";
import { layLine } from "./test-line";
import { metric } from "./test-metrics";
import { app, startOwn, type Target } from "./test-target";

/** A client that a proxy on the server's machine connects for somebody at `address`. */
function from(target: Target, address: string) {
  return rawClient(target, { headers: { "x-forwarded-for": address } });
}

async function refusedFrom(target: Target, address?: string) {
  const options = address === undefined ? {} : { headers: { "x-forwarded-for": address } };
  const raw = rawSocket(target, `/app/${app.key}?protocol=7`, options);
  expect(await raw.next()).toEqual({ event: "pusher:error", data: { code: 4100, message: expect.any(String) } });
  expect(await raw.closed).toBe(4100);
}

async function untilConnected(target: Target, count: number): Promise<void> {
  while ((await metric(target, "pusher_connections")) !== count);
}

describe("a full server", () => {
  it("asks the next client to come later, and counts it", async () => {
    const { target } = await startOwn({ limits: { connections: 2 } });
    await rawClient(target);
    await rawClient(target);
    await refusedFrom(target);
    expect(await metric(target, 'pusher_refusals_total{reason="capacity"}')).toBe(1);
    expect(await metric(target, "pusher_connections")).toBe(2);
  });

  it("lets the official client in by itself when somebody leaves", async () => {
    const { target } = await startOwn({ limits: { connections: 1 } });
    const raw = await rawClient(target);
    const waiting = client(target);
    const connected = next(waiting.connection, "connected");
    expect(await next(waiting.connection, "error")).toMatchObject({ error: { data: { code: 4100 } } });
    raw.socket.terminate();
    await connected;
  });

  it("gives no place to a client that it turns away anyhow", async () => {
    const { target } = await startOwn({ limits: { connections: 1 } });
    for (const path of ["/app/nobody?protocol=7", "/somewhere", `/app/${app.key}`]) {
      await rawSocket(target, path).closed;
    }
    await rawClient(target);
    for (const reason of ["key", "path", "version"]) {
      expect(await metric(target, `pusher_refusals_total{reason="${reason}"}`)).toBe(1);
    }
  });
});

describe("an address", () => {
  const limits = { connectionsPerAddress: 2 };

  it("has so many connections and no more, while others have theirs", async () => {
    const { target } = await startOwn({ limits });
    const [first] = [await from(target, "9.9.9.9"), await from(target, "1.1.1.1, 9.9.9.9")];
    await refusedFrom(target, "9.9.9.9");
    await refusedFrom(target, "7.7.7.7, 9.9.9.9");
    await from(target, "9.9.9.8");
    expect(await metric(target, 'pusher_refusals_total{reason="address"}')).toBe(2);
    first.socket.terminate();
    await untilConnected(target, 2);
    await from(target, "9.9.9.9");
    await refusedFrom(target, "9.9.9.9");
  });

  it("of IPv6 is a whole /64", async () => {
    const { target } = await startOwn({ limits });
    await from(target, "2001:db8:0:7::1");
    await from(target, "2001:db8:0:7::2");
    await refusedFrom(target, "2001:db8:0:7:ffff::3");
    await from(target, "2001:db8:0:8::1");
  });

  it("is unknown behind a proxy that does not tell it, and then not limited", async () => {
    const { target } = await startOwn({ limits });
    for (let count = 0; count < 4; count += 1) await rawClient(target);
  });
});

describe("TCP", () => {
  it("is cut when a client does not complete its closing", async () => {
    // Between the ping and its closing the server waits for long enough that the line is cut before, on any machine.
    const impatient = { activityTimeoutSeconds: 0.05, pongTimeoutSeconds: 4, closeTimeoutSeconds: 0.05 };
    const { target } = await startOwn(impatient);
    const line = await layLine(target.port);
    const raw = await rawClient({ ...target, port: line.port });
    expect(await metric(target, "pusher_connections")).toBe(1);
    line.cut();
    await untilConnected(target, 0);
    expect(raw.socket.readyState).toBe(raw.socket.OPEN);
  });
});
