import type PusherClient from "pusher-js";
import type { Channel, Options, PresenceChannel } from "pusher-js";
import { client, hmac, next, publisher, type RawClient, rawClient } from "./test-kit";
import type { Target } from "./test-target";

type UserData = { id: string; user_info?: Record<string, unknown> };

export type PresenceData = { user_id: string | number; user_info?: unknown };

type Authorization = { auth: string; channel_data?: string };

/** The official client library with the subscriptions that `authorize` signs. */
export function authorizedClient(
  target: Target,
  authorize: (socketId: string, channel: string) => Authorization,
): PusherClient {
  return client(target, {
    channelAuthorization: {
      endpoint: "",
      transport: "ajax",
      customHandler: ({ socketId, channelName }, done) => done(null, authorize(socketId, channelName)),
    },
  });
}

/** A presence channel that a client has joined as the member that `data` describes. */
export async function presenceMember(target: Target, channel: string, data: PresenceData): Promise<PresenceChannel> {
  const api = publisher(target);
  // The library's types know only text as an id, although it signs what it is given.
  const signed = data as { user_id: string };
  const pusher = authorizedClient(target, (socketId, name) => api.authorizeChannel(socketId, name, signed));
  const joined = pusher.subscribe(channel) as PresenceChannel;
  await next(joined, "pusher:subscription_succeeded");
  return joined;
}

/** Asks for a channel that needs a signature, without waiting for the answer. */
export function askToJoin(target: Target, raw: RawClient, channel: string, channelData?: string): void {
  const text = [raw.socketId, channel, channelData].filter((part) => part !== undefined).join(":");
  const auth = `${target.key}:${hmac(target.secret, text)}`;
  raw.send({ event: "pusher:subscribe", data: { channel, auth, channel_data: channelData } });
}

/** A bare socket in a channel that needs a signature. */
export async function rawMember(target: Target, channel: string, channelData?: string): Promise<RawClient> {
  const raw = await rawClient(target);
  askToJoin(target, raw, channel, channelData);
  await raw.next();
  return raw;
}

/** Everything that a channel reports from now on, in order, as pairs of name and data. */
export function record(channel: Channel): unknown[] {
  const heard: unknown[] = [];
  channel.bind_global((event: string, data: unknown) => heard.push([event, data]));
  return heard;
}

/** The official client library, signing in as whom `userData` describes; `authorize` signs its subscriptions. */
export function signingIn(target: Target, userData: UserData, options: Partial<Options> = {}): PusherClient {
  const api = publisher(target);
  const pusher = client(target, {
    userAuthentication: {
      endpoint: "",
      transport: "ajax",
      customHandler: ({ socketId }, done) => done(null, api.authenticateUser(socketId, userData)),
    },
    ...options,
  });
  pusher.signin();
  return pusher;
}

/** The same, past its acknowledgement. */
export async function signedIn(target: Target, userData: UserData, options?: Partial<Options>): Promise<PusherClient> {
  const pusher = signingIn(target, userData, options);
  await next(pusher, "pusher:signin_success");
  return pusher;
}

/** A bare socket's word that it is `userData`, which `api` signs. */
export function signInFrame(target: Target, socketId: string, userData: UserData): unknown {
  return { event: "pusher:signin", data: publisher(target).authenticateUser(socketId, userData) };
}
