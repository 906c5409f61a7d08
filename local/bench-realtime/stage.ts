import type { WebSocket } from "ws";
import { openMany } from "./holding";
import { PAIRS } from "./plan";
import { type Side, type SideServer, startServer } from "./servers";
import { connect } from "./sockets";

/** One of the two servers with everybody who talks to it. */
export type Stage = {
  readonly server: SideServer;
  /** By number: those who hear what publishers post. */
  readonly listeners: readonly WebSocket[];
  /** Those who send by socket, by number; the product's server brings it to the partner, the raw one brings it back. */
  readonly talkers: readonly WebSocket[];
  readonly partners: readonly WebSocket[];
  close(): Promise<void>;
};

/** Starts a server and connects everybody to it. */
export async function setStage(side: Side): Promise<Stage> {
  const server = await startServer(side);
  const listeners = await openMany(PAIRS, (n) => connect(server, String(n)));
  const talkers = await openMany(PAIRS, (n) => connect(server, talkerId(n), "one"));
  const partners = await openMany(PAIRS, (n) => connect(server, talkerId(n), "other"));
  async function close(): Promise<void> {
    for (const socket of [...listeners, ...talkers, ...partners]) socket.terminate();
    await server.close();
  }
  return { server, listeners, talkers, partners, close };
}

/** The id of the channel in which a talker and a partner sit. */
export function talkerId(n: number): string {
  return `talker-${n}`;
}
