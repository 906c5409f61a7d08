import { z } from "zod";
import type { Member } from "./presence";
import type { SubscriptionRefusal } from "./subscription-refusal";

/** Close codes of protocol 7: 4000–4099 tell a client to stay away, 4100–4199 to wait, 4200–4299 to reconnect at once. */
export const closeCode = {
  unknownApp: 4001,
  unknownPath: 4005,
  badVersionFormat: 4006,
  unsupportedVersion: 4007,
  noVersion: 4008,
  unauthorized: 4009,
  reconnectLater: 4100,
  noPong: 4201,
} as const;

/** Only ever the code of a `pusher:error`: clients treat a socket that closes with 4300 or more as refused for good. */
export const CLIENT_EVENT_REJECTED = 4301;

/** Why a socket is turned away; the code is one of {@link closeCode}. */
export type Refusal = { readonly code: number; readonly message: string };

export type ClientFrame = { readonly event: string; readonly channel?: unknown; readonly data?: unknown };

const clientFrame = z.object({ event: z.string(), channel: z.unknown().optional(), data: z.unknown().optional() });

/** Reads a client's text frame; anything but a JSON object with an event name is `null`. */
export function parseFrame(text: string): ClientFrame | null {
  return clientFrame.safeParse(parseJson(text)).data ?? null;
}

/** Parses JSON; text that is not JSON is `undefined`, which no JSON text can be. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

export function connectionEstablished(socketId: string, activityTimeoutSeconds: number): string {
  const data = JSON.stringify({ socket_id: socketId, activity_timeout: activityTimeoutSeconds });
  return JSON.stringify({ event: "pusher:connection_established", data });
}

export function signInSucceeded(userData: string): string {
  return JSON.stringify({ event: "pusher:signin_success", data: JSON.stringify({ user_data: userData }) });
}

export function subscriptionSucceeded(channel: string): string {
  return JSON.stringify({ event: "pusher_internal:subscription_succeeded", channel, data: "{}" });
}

/** Tells a new member who is there, itself included. `fromEntries` keeps an id like `__proto__` a plain key. */
export function presenceSubscriptionSucceeded(channel: string, members: readonly Member[]): string {
  const ids = members.map(({ user_id }) => user_id);
  const hash = Object.fromEntries(members.map(({ user_id, user_info }) => [user_id, user_info]));
  const data = JSON.stringify({ presence: { ids, hash, count: members.length } });
  return JSON.stringify({ event: "pusher_internal:subscription_succeeded", channel, data });
}

export function memberAdded(channel: string, { user_id, user_info }: Member): string {
  return channelEvent("pusher_internal:member_added", channel, JSON.stringify({ user_id, user_info }));
}

export function memberRemoved(channel: string, { user_id }: Member): string {
  return channelEvent("pusher_internal:member_removed", channel, JSON.stringify({ user_id }));
}

export function subscriptionError(channel: string, { type, message: error, status }: SubscriptionRefusal): string {
  return channelEvent("pusher:subscription_error", channel, JSON.stringify({ type, error, status }));
}

/** The one frame whose data is documented, and sent by hosted Pusher, as an object instead of a JSON string. */
export function protocolError(code: number | null, message: string): string {
  return JSON.stringify({ event: "pusher:error", data: { code, message } });
}

export function cacheMiss(channel: string): string {
  return channelEvent("pusher:cache_miss", channel, "{}");
}

export function channelEvent(event: string, channel: string, data: string): string {
  return JSON.stringify({ event, channel, data });
}

/** A client's event keeps the type of its data; its author is named where the server knows it. */
export function clientEvent(event: string, channel: string, data: unknown, userId: string | null): string {
  return JSON.stringify({ event, channel, data, user_id: userId ?? undefined });
}

export const PING = JSON.stringify({ event: "pusher:ping", data: "{}" });
export const PONG = JSON.stringify({ event: "pusher:pong", data: "{}" });
