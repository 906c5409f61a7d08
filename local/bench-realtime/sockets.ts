import { createHmac } from "node:crypto";
import { once } from "node:events";
import { WebSocket } from "ws";
import { APP } from "./plan";
import type { SideServer } from "./servers";

/** Opens a connection that carries two subscriptions: to the channel of `id`, and to one of its own. */
export async function connect({ side, port }: SideServer, id: string, own = "own"): Promise<WebSocket> {
  const channels = [channelOf(id), channelOf(`${id}-${own}`)];
  return side === "raw" ? connectRaw(port, id, channels) : connectProduct(port, channels);
}

/** The private channel with this id. */
export function channelOf(id: string): string {
  return `private-bench-${id}`;
}

/** Opens and has two messages come back, as many frames as the product's two subscriptions take. */
async function connectRaw(port: number, id: string, channels: readonly string[]): Promise<WebSocket> {
  const socket = open(`ws://127.0.0.1:${port}/?id=${id}`);
  await once(socket, "open");
  for (const channel of channels) {
    socket.send(subscription(channel, "0.0"));
    await once(socket, "message");
  }
  return socket;
}

async function connectProduct(port: number, channels: readonly string[]): Promise<WebSocket> {
  const socket = open(`ws://127.0.0.1:${port}/app/${APP.key}?protocol=7&client=bench&version=1`);
  const [greeting] = await once(socket, "message");
  const socketId = /socket_id\\":\\"([\d.]+)/.exec(String(greeting))?.[1] ?? "";
  for (const channel of channels) {
    socket.send(subscription(channel, socketId));
    const [answer] = await once(socket, "message");
    if (!String(answer).includes("subscription_succeeded")) throw new Error(`The server answered ${answer}`);
  }
  return socket;
}

function open(url: string): WebSocket {
  // What the client does not do leaves more of the machine to the server.
  return new WebSocket(url, { perMessageDeflate: false, skipUTF8Validation: true });
}

function subscription(channel: string, socketId: string): string {
  const signature = createHmac("sha256", APP.secret).update(`${socketId}:${channel}`).digest("hex");
  return JSON.stringify({ event: "pusher:subscribe", data: { channel, auth: `${APP.key}:${signature}` } });
}
