import { z } from "zod";
import type { Member } from "./channels";
import type { Refused } from "./refused";

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
  return frame("pusher:connection_established", { socket_id: socketId, activity_timeout: activityTimeoutSeconds });
}

export function signInSucceeded(userData: string): string {
  return frame("pusher:signin_success", { user_data: userData });
}

/** Tells a new member who is there, itself included. `fromEntries` keeps an id like `__proto__` a plain key. */
export function subscriptionSucceeded(channel: string, members: readonly Member[] | null): string {
  const ids = members?.map(({ user_id }) => user_id);
  const hash = members && Object.fromEntries(members.map(({ user_id, user_info }) => [user_id, user_info]));
  const data = members ? { presence: { ids, hash, count: members.length } } : {};
  return frame("pusher_internal:subscription_succeeded", data, channel);
}

export function memberAdded(channel: string, { user_id, user_info }: Member): string {
  return frame("pusher_internal:member_added", { user_id, user_info }, channel);
}

export function memberRemoved(channel: string, { user_id }: Member): string {
  return frame("pusher_internal:member_removed", { user_id }, channel);
}

export function subscriptionError(channel: string, { type, message: error, status }: Refused): string {
  return frame("pusher:subscription_error", { type, error, status }, channel);
}

export function cacheMiss(channel: string): string {
  return frame("pusher:cache_miss", {}, channel);
}

export function channelEvent(event: string, channel: string, data: string): string {
  return JSON.stringify({ event, channel, data });
}

/** The one frame whose data is documented, and sent by hosted Pusher, as an object instead of a JSON string. */
export function protocolError(code: number | null, message: string): string {
  return JSON.stringify({ event: "pusher:error", data: { code, message } });
}

/** A client's event keeps the type of its data; its author is named where the server knows it. */
export function clientEvent(event: string, channel: string, data: unknown, userId: string | undefined): string {
  return JSON.stringify({ event, channel, data, user_id: userId });
}

export const PING = frame("pusher:ping", {});
export const PONG = frame("pusher:pong", {});

/** What the server itself has to say; its data is JSON within JSON. */
function frame(event: string, data: object, channel?: string): string {
  return JSON.stringify({ event, channel, data: JSON.stringify(data) });
}
