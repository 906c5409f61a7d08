import type { WebSocket } from "ws";
import { openMany } from "./holding";
import { PAIRS } from "./plan";
import { type MeasuredServer, type Side, startServer } from "./servers";
import { connect } from "./sockets";

/** One of the two servers with everybody who talks to it. */
export type Stage = {
  readonly server: MeasuredServer;
  /** By number: those who hear what publishers post. */
  readonly listeners: readonly WebSocket[];
  /** Those who send by socket. */
  readonly talkers: readonly WebSocket[];
  close(): Promise<void>;
};

/** Starts a server and connects everybody to it. */
export async function setStage(side: Side): Promise<Stage> {
  const server = await startServer(side);
  const listeners = await openMany(PAIRS, (n) => connect(server, String(n)));
  const talkers = await openMany(PAIRS, (n) => connect(server, `talker-${n}`));
  async function close(): Promise<void> {
    for (const socket of [...listeners, ...talkers]) socket.terminate();
    await server.close();
  }
  return { server, listeners, talkers, close };
}
