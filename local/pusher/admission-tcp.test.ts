import { EventEmitter } from "node:events";
import { createServer } from "node:http";
import type { Socket } from "node:net";
import { expect, it } from "vitest";
import { limitTcp } from "./admission";
import { type DEFAULT_LIMITS, SPARE_TCP_CONNECTIONS, SPARE_TCP_CONNECTIONS_PER_ADDRESS } from "./limits";
import { createRealm } from "./realm";
import { rawSocket } from "./test-kit";
import { metric } from "./test-metrics";
import { app, startOwn } from "./test-target";

function open(limits: Partial<typeof DEFAULT_LIMITS>) {
  const http = createServer().removeAllListeners("connection");
  limitTcp(http, createRealm({ app, limits }));
  return (remoteAddress: string) => {
    const socket = Object.assign(new EventEmitter(), { remoteAddress, destroyed: false, destroy });
    function destroy() {
      socket.destroyed = true;
    }
    http.emit("connection", socket as unknown as Socket);
    return socket;
  };
}

it("TCP connections of one address end at its limit and a few more, until one is closed", () => {
  const connect = open({ connectionsPerAddress: 3 });
  const allowed = 3 + SPARE_TCP_CONNECTIONS_PER_ADDRESS;
  const sockets = Array.from({ length: allowed + 1 }, () => connect("9.9.9.9"));
  expect(sockets.filter(({ destroyed }) => destroyed)).toEqual(sockets.slice(allowed));
  expect(connect("9.9.9.8").destroyed).toBe(false);
  sockets[0]?.emit("close");
  expect(connect("9.9.9.9").destroyed).toBe(false);
  expect(connect("9.9.9.9").destroyed).toBe(true);
});

it("TCP connections of this machine, its proxy's for everybody, end only at the limit of all", () => {
  const connect = open({ connections: 3, connectionsPerAddress: 0 });
  const allowed = 3 + SPARE_TCP_CONNECTIONS;
  const sockets = Array.from({ length: allowed + 1 }, () => connect("127.0.0.1"));
  expect(sockets.filter(({ destroyed }) => destroyed)).toEqual(sockets.slice(allowed));
});

it("a TCP connection too many is cut without a word, and counted", async () => {
  const { target } = await startOwn({ limits: { connections: 1 - SPARE_TCP_CONNECTIONS } });
  await (await fetch(`http://127.0.0.1:${target.port}/health`)).text();
  expect(await rawSocket(target, `/app/${app.key}?protocol=7`).closed).toBe(1006);
  expect(await metric(target, 'pusher_refusals_total{reason="tcp"}')).toBe(1);
});
