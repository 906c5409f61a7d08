import type { RawData, WebSocket } from "ws";
import { KeptConnections } from "@/local/bench/kept-connections";
import { IN_FLIGHT, type Plan, PUBLISHERS, TEXT } from "./plan";
import { prepareBatches, prepareRequests } from "./requests";
import type { Side } from "./servers";
import { channelOf } from "./sockets";
import { type Stage, talkerId } from "./stage";

/** How fast a server passes events on, and the milliseconds of its CPU for each. */
export type Throughput = { readonly perSecond: number; readonly cpuMs: number };

/** One way in which events come in; each goes out to one socket. */
export type Way = {
  readonly name: "echo" | "post" | "batch";
  readonly side: Side;
  /** Passes `count` events through and resolves when all have arrived. */
  prepare(stage: Stage, plan: Plan): Prepared;
};

type Prepared = { readonly count: number; run(publishers: KeptConnections): Promise<void> };

export const WAYS: readonly Way[] = [
  { name: "echo", side: "raw", prepare: prepareEchoes },
  { name: "echo", side: "product", prepare: prepareEchoes },
  {
    name: "post",
    side: "raw",
    prepare: (stage, { posts }) => preparePosts(stage, prepareRequests("raw", posts), posts),
  },
  {
    name: "post",
    side: "product",
    prepare: (stage, { posts }) => preparePosts(stage, prepareRequests("product", posts), posts),
  },
  {
    name: "batch",
    side: "product",
    prepare: (stage, { echoes }) => preparePosts(stage, prepareBatches(echoes), echoes),
  },
];

/** Lets a server work as fast as it can. */
export async function measureThroughput(way: Way, stage: Stage, plan: Plan): Promise<Throughput> {
  const { count, run } = way.prepare(stage, plan);
  const publishers = await new KeptConnections().open(stage.server.port, PUBLISHERS);
  const before = await stage.server.usage("cpu");
  const start = performance.now();
  await run(publishers);
  const seconds = (performance.now() - start) / 1000;
  const after = await stage.server.usage("cpu");
  publishers.close();
  return { perSecond: count / seconds, cpuMs: (after.cpuMs - before.cpuMs) / count };
}

/** Whoever hears an event sends the next, so that each is one frame in and one frame out. */
function prepareEchoes({ talkers, partners }: Stage, { echoes: count }: Plan): Prepared {
  const frames = new Map<WebSocket, string>();
  for (const sockets of [talkers, partners])
    for (const [n, socket] of sockets.entries()) frames.set(socket, frameOf(n));
  let sent = 0;
  function talk(socket: WebSocket): void {
    if (sent === count) return;
    sent += 1;
    socket.send(frames.get(socket) ?? "");
  }
  async function run(): Promise<void> {
    const arrived = arrivals([...frames.keys()], count, talk);
    for (const talker of talkers) for (let n = 0; n < IN_FLIGHT; n += 1) talk(talker);
    await arrived;
  }
  return { count, run };
}

function frameOf(n: number): string {
  return JSON.stringify({ event: "client-said", channel: channelOf(talkerId(n)), data: { text: TEXT } });
}

function preparePosts({ listeners }: Stage, requests: readonly string[], count: number): Prepared {
  async function run(publishers: KeptConnections): Promise<void> {
    const arrived = arrivals(listeners, count);
    await Promise.all(requests.map((request) => publishers.send(request)));
    await arrived;
  }
  return { count, run };
}

/** Resolves when the sockets have heard `count` messages together. */
function arrivals(sockets: readonly WebSocket[], count: number, heard?: (socket: WebSocket) => void): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  let left = count;
  function hear(this: WebSocket, _: RawData): void {
    left -= 1;
    heard?.(this);
    if (left > 0) return;
    for (const socket of sockets) socket.off("message", hear);
    resolve();
  }
  for (const socket of sockets) socket.on("message", hear);
  return promise;
}
