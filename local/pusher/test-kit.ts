import { createHash, createHmac } from "node:crypto";
import PusherApi from "pusher";
import PusherClient, { type Options } from "pusher-js";
import { onTestFinished } from "vitest";
import { type ClientOptions, WebSocket } from "ws";
import { startPusherServer } from "./server";

/** The server under test, whichever it is. */
export type Target = { host: string; port: number; id: string; key: string; secret: string };
export const app = { id: "1", key: "key-of-test", secret: "secret-of-test" };

/**
 * The server that `PUSHER_CONFORMANCE_URL` names (`http://key:secret@host:port/apps/1`), so that the suite can judge any
 * server of the protocol, or else an embedded one of its own.
 */
export async function openTarget(): Promise<{ target: Target; close: () => Promise<void> }> {
  const given = process.env.PUSHER_CONFORMANCE_URL;
  if (!given) {
    const server = await startPusherServer({ host: "127.0.0.1", port: 0, app });
    return { target: { host: "127.0.0.1", port: server.port, ...app }, close: server.close };
  }
  const { hostname: host, port, username: key, password: secret, pathname } = new URL(given);
  return { target: { host, port: Number(port), id: pathname.slice(6), key, secret }, close: async () => undefined };
}

/** The official server library. */
export function publisher({ host, port, id: appId, key, secret }: Target): PusherApi {
  return new PusherApi({ appId, key, secret, host, port: String(port), useTLS: false });
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

export function hmac(secret: string, text: string): string {
  return createHmac("sha256", secret).update(text).digest("hex");
}

type ApiRequest = {
  method?: string;
  path: string;
  body?: string;
  /** Parameters to add or, as `null`, to leave out, before signing. */
  params?: Record<string, string | null>;
  secret?: string;
  /** Changes the request after it was signed. */
  tamper?: (request: { url: string; body?: string }) => { url: string; body?: string };
};

/** A signed request, as the documentation says it is made; `path` follows `/apps/:id` unless it is absolute. */
export async function callApi(target: Target, request: ApiRequest): Promise<{ status: number; text: string }> {
  const method = request.method ?? (request.body === undefined ? "GET" : "POST");
  const path = request.path.startsWith("/apps/") ? request.path : `/apps/${target.id}${request.path}`;
  const params: Record<string, string | null> = {
    auth_key: target.key,
    auth_timestamp: String(Math.floor(Date.now() / 1000)),
    auth_version: "1.0",
    body_md5: request.body === undefined ? null : createHash("md5").update(request.body).digest("hex"),
    ...request.params,
  };
  const given = Object.entries(params).filter(([, value]) => value !== null);
  const pairs = given.map(([name, value]) => [name.toLowerCase(), value ?? "", name] as const);
  pairs.sort(([a], [b]) => (a < b ? -1 : 1));
  const signed = pairs.map(([name, value]) => `${name}=${value}`).join("&");
  const signature = hmac(request.secret ?? target.secret, `${method}\n${path}\n${signed}`);
  const query = pairs.map(([, value, name]) => `${name}=${encodeURIComponent(value)}`).join("&");
  const plain = { url: `${path}?${query}&auth_signature=${signature}`, body: request.body };
  const { url, body } = request.tamper?.(plain) ?? plain;
  const response = await fetch(`http://${target.host}:${target.port}${url}`, { method, body });
  return { status: response.status, text: await response.text() };
}

let channelCount = 0;
/** A channel name that no other test uses. */
export function freshChannel(prefix = "test"): string {
  channelCount += 1;
  return `${prefix}-${process.pid}-${channelCount}`;
}
