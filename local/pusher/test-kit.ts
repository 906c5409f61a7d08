import { createHmac } from "node:crypto";
import PusherApi from "pusher";
import PusherClient, { type Options } from "pusher-js";
import { onTestFinished } from "vitest";
import { type ClientOptions, WebSocket } from "ws";
import type { Target } from "./test-target";

type Encryption = { encryptionMasterKeyBase64: string };

/** The official server library; with a master key it encrypts. */
export function publisher({ host, port, id: appId, key, secret }: Target, encryption?: Encryption): PusherApi {
  return new PusherApi({ appId, key, secret, host, port: String(port), useTLS: false, ...encryption });
}

/** The official client library, connecting; it signs its subscriptions with the target's secret. */
export function client(target: Target, options: Partial<Options> = {}): PusherClient {
  const api = publisher(target);
  const pusher = new PusherClient(target.key, {
    cluster: "none",
    wsHost: target.host,
    wsPort: target.port,
    forceTLS: false,
    enabledTransports: ["ws"],
    channelAuthorization: {
      endpoint: "",
      transport: "ajax",
      customHandler: ({ socketId, channelName }, done) => done(null, api.authorizeChannel(socketId, channelName)),
    },
    ...options,
  });
  onTestFinished(() => pusher.disconnect());
  return pusher;
}

/** A client that is connected and sits in `channel`. */
export async function subscriber(target: Target, channel: string, options?: Partial<Options>): Promise<PusherClient> {
  const pusher = client(target, options);
  await next(pusher.subscribe(channel), "pusher:subscription_succeeded");
  return pusher;
}

type Emitter = {
  bind(event: string, listener: (data: unknown) => void): unknown;
  unbind(event: string, listener: (data: unknown) => void): unknown;
};

/** The data of the next event of this name. */
export function next(emitter: Emitter, event: string): Promise<unknown> {
  return new Promise((resolve) => {
    emitter.bind(event, function listener(data) {
      emitter.unbind(event, listener);
      resolve(data);
    });
  });
}

/** What the raw socket hears: frames in order, then the code it was closed with. */
export type RawClient = {
  socket: WebSocket;
  socketId: string;
  next(): Promise<unknown>;
  send(frame: unknown): void;
  closed: Promise<number>;
};

/** A bare WebSocket for what the official client never does; it has read no frame yet. */
export function rawSocket(target: Target, path: string, options: ClientOptions = {}): Omit<RawClient, "socketId"> {
  const socket = new WebSocket(`ws://${target.host}:${target.port}${path}`, options);
  const frames: unknown[] = [];
  const waiting: ((frame: unknown) => void)[] = [];
  socket.on("message", (message) => {
    const frame: unknown = JSON.parse(message.toString());
    const reader = waiting.shift();
    if (reader) reader(frame);
    else frames.push(frame);
  });
  socket.on("error", () => undefined);
  onTestFinished(() => socket.terminate());
  return {
    socket,
    closed: new Promise((resolve) => socket.once("close", resolve)),
    next: () => (frames.length > 0 ? Promise.resolve(frames.shift()) : new Promise((read) => waiting.push(read))),
    send: (frame) => socket.send(typeof frame === "string" ? frame : JSON.stringify(frame)),
  };
}

/** A bare WebSocket past its handshake. */
export async function rawClient(target: Target, options?: ClientOptions): Promise<RawClient> {
  const raw = rawSocket(target, `/app/${target.key}?protocol=7&client=test&version=1`, options);
  const hello = (await raw.next()) as { data: string };
  return { ...raw, socketId: JSON.parse(hello.data).socket_id };
}

/** A bare WebSocket that sits in a public `channel`. */
export async function joined(target: Target, channel: string): Promise<RawClient> {
  const raw = await rawClient(target);
  raw.send({ event: "pusher:subscribe", data: { channel } });
  await raw.next();
  return raw;
}

export async function isOccupied(target: Target, channel: string): Promise<boolean> {
  return (await (await publisher(target).get({ path: `/channels/${channel}` })).json()).occupied;
}

export function hmac(secret: string, text: string): string {
  return createHmac("sha256", secret).update(text).digest("hex");
}

let channelCount = 0;
/** A channel name that no other test uses. */
export function freshChannel(prefix = "test"): string {
  channelCount += 1;
  return `${prefix}-${process.pid}-${channelCount}`;
}
