import type { WebSocket } from "ws";
import { OPENING_AT_ONCE } from "./plan";
import { type Side, startServer } from "./servers";
import { connect } from "./sockets";

/** What it takes to hold many idle connections. */
export type Holding = {
  readonly openMs: number;
  readonly cpuMs: number;
  readonly bytes: number;
  readonly heapBytes: number;
};

/** Opens `count` connections to a server that has served nobody yet; CPU, memory and heap are the server's, per connection. */
export async function measureHolding(side: Side, count: number): Promise<Holding> {
  const server = await startServer(side);
  try {
    // The first few load code and size pools, whoever is served.
    const warm = await openMany(20, (n) => connect(server, `warm-${n}`));
    const before = await server.usage("memory");
    const start = performance.now();
    const sockets = await openMany(count, (n) => connect(server, String(n)));
    const openMs = performance.now() - start;
    const opened = await server.usage("cpu");
    const after = await server.usage("memory");
    for (const socket of [...warm, ...sockets]) socket.terminate();
    const bytes = (after.rssBytes - before.rssBytes) / count;
    const heapBytes = (after.heapBytes - before.heapBytes) / count;
    return { openMs, cpuMs: (opened.cpuMs - before.cpuMs) / count, bytes, heapBytes };
  } finally {
    await server.close();
  }
}

/** Opens connections, a fixed number at a time; answers them by their numbers. */
export async function openMany(count: number, open: (n: number) => Promise<WebSocket>): Promise<WebSocket[]> {
  const sockets: WebSocket[] = [];
  let begun = 0;
  async function keepOpening(): Promise<void> {
    while (begun < count) {
      const n = begun;
      begun += 1;
      sockets[n] = await open(n);
    }
  }
  await Promise.all(Array.from({ length: OPENING_AT_ONCE }, keepOpening));
  return sockets;
}
