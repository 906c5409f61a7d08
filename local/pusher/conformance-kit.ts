/** Tools of the conformance suite: the official packages and nothing beside them, so that any server can be judged. */
import PusherApi from "pusher";
import PusherClient, { type Channel, type Options } from "pusher-js";
import { onTestFinished, vi } from "vitest";
import type { Target } from "./conformance-address";
import { target } from "./conformance-target";

/** The official server library; `change` makes it one that must be refused. */
export function publisher(change: Partial<Target> = {}, encryptionMasterKeyBase64?: string): PusherApi {
  const { id: appId, key, secret, host, port, tls: useTLS } = { ...target, ...change };
  return new PusherApi({ appId, key, secret, host, port: String(port), useTLS, encryptionMasterKeyBase64 });
}

/** The official client library, connecting; it signs its own subscriptions unless told otherwise. */
export function client(options: Partial<Options> = {}, key = target.key): PusherClient {
  const { host: wsHost, port, tls: forceTLS } = target;
  const pusher = new PusherClient(key, {
    ...{
      cluster: "none",
      wsHost,
      wsPort: port,
      wssPort: port,
      forceTLS,
      enabledTransports: forceTLS ? ["wss"] : ["ws"],
    },
    channelAuthorization: signing((socketId, channel) => publisher().authorizeChannel(socketId, channel)),
    ...options,
  });
  onTestFinished(() => pusher.disconnect());
  return pusher;
}

/** How a client comes by the signature of a channel. */
export function signing(
  sign: (socketId: string, channel: string) => PusherApi.ChannelAuthResponse,
): Options["channelAuthorization"] {
  return {
    ...{ endpoint: "", transport: "ajax" },
    customHandler: ({ socketId, channelName }, done) => done(null, sign(socketId, channelName)),
  };
}

/** A client that is connected. */
export async function connected(options?: Partial<Options>): Promise<PusherClient> {
  const pusher = client(options);
  await next(pusher.connection, "connected");
  return pusher;
}

/** A client that sits in `channel`. */
export async function subscriber(channel: string, options?: Partial<Options>): Promise<PusherClient> {
  const pusher = client(options);
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

/** Resolves with the next frame of this name on this channel, be it for the library's own ears only. */
export function frame(pusher: PusherClient, event: string, channel: string): Promise<void> {
  return new Promise((resolve) => {
    pusher.connection.bind("message", (message: { event: string; channel?: string }) => {
      if (message.event === event && message.channel === channel) resolve();
    });
  });
}

/** Everything published that the channel hears from now on, as [name, data]. */
export function record(channel: Channel): [string, unknown][] {
  const heard: [string, unknown][] = [];
  channel.bind_global((name: string, data: unknown) => {
    if (!name.startsWith("pusher:")) heard.push([name, data]);
  });
  return heard;
}

/** Publishes a last event and waits until the client has heard it, and with it whatever was sent before. */
export async function settle(pusher: PusherClient, channel: string): Promise<void> {
  const heard = next(pusher.channel(channel), "last");
  await publisher().trigger(channel, "last", true);
  await heard;
}

/** Resolves when the server refuses what this client asks for: some say so to the channel, some to the connection. */
export function refusal(pusher: PusherClient, channel: Channel): Promise<unknown> {
  return Promise.race([next(channel, "pusher:subscription_error"), next(pusher.connection, "error")]);
}

/** The status that a request of the official library was answered with. */
export function statusOf(request: Promise<{ status: number }>): Promise<number> {
  return request.then(
    ({ status }) => status,
    (error: PusherApi.RequestError) => error.status ?? 0,
  );
}

/** Posts past the checks that the official library makes by itself, but signed by it. */
export function post(path: string, body: unknown): Promise<number> {
  return statusOf(publisher().post({ path, body: body as string }));
}

/** The JSON that a GET of the official library is answered with. */
export async function get(path: string, params?: PusherApi.Params): Promise<unknown> {
  return (await publisher().get({ path, params })).json();
}

/** Does `work` while this machine's clock is off by some seconds. */
export async function atClock<T>(seconds: number, work: () => Promise<T>): Promise<T> {
  vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + seconds * 1000 });
  const result = work();
  vi.useRealTimers();
  return await result;
}

let channelCount = 0;
/** A channel name that no other test uses, nor another run against the same server. */
export function freshChannel(prefix = "test"): string {
  channelCount += 1;
  return `${prefix}-${process.pid}-${Date.now().toString(36)}-${channelCount}`;
}
