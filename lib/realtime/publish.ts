import "server-only";
import Pusher from "pusher";
import { env } from "@/env";
import type { Conversation } from "@/lib/conversations/access";
import { logger } from "@/lib/logger";
import type { MessageView } from "@/lib/messages/types";
import { userChannel } from "./channels";
import { clusterAddress } from "./cluster";
import type { RealtimeEventName, RealtimeEvents } from "./events";

/** Pusher refuses 10 KB; this leaves room for the envelope. */
const MAX_EVENT_BYTES = 8 * 1024;
const TIMEOUT_MS = 1500;

declare global {
  var khedmaPusher: Pusher | undefined;
}

/** Tells both people of a message; called after the commit, never inside. */
export function publishMessage(
  name: "message:created" | "message:changed",
  conversation: Pick<Conversation, "initiatorId" | "recipientId">,
  message: MessageView,
): void {
  const { conversationId, seq, rev } = message;
  const isSmall = Buffer.byteLength(JSON.stringify(message)) <= MAX_EVENT_BYTES;
  publish([conversation.initiatorId, conversation.recipientId], name, {
    ...{ conversationId, seq, rev },
    message: isSmall ? message : null,
  });
}

/** Sends an event without waiting for it: a lost one is caught up with by its reader, so that no write depends on it. */
export function publish<Name extends RealtimeEventName>(
  userIds: string[],
  name: Name,
  data: RealtimeEvents[Name],
): void {
  pusher()
    ?.trigger(userIds.map(userChannel), name, data)
    // Not the error itself, whose address carries a signature.
    .catch((error: unknown) => logger.warn({ event: name, status: statusOf(error) }, "event not published"));
}

/** The shared client of Pusher's HTTP API, or null when realtime is not configured. */
export function pusher(): Pusher | null {
  globalThis.khedmaPusher ??= connect();
  return globalThis.khedmaPusher ?? null;
}

function connect(): Pusher | undefined {
  const { PUSHER_APP_ID: appId, PUSHER_KEY: key, PUSHER_SECRET: secret, PUSHER_CLUSTER: cluster } = env;
  if (!appId || !key || !secret) return undefined;
  const credentials = { appId, key, secret, timeout: TIMEOUT_MS };
  if (cluster) return new Pusher({ ...credentials, cluster, useTLS: true });
  const address = clusterAddress();
  if (!address) return undefined;
  return new Pusher({ ...credentials, host: address.host, port: String(address.port), useTLS: address.tls });
}

/** What the realtime server answered, or null when it did not. */
function statusOf(error: unknown): number | null {
  return error instanceof Pusher.RequestError ? (error.status ?? null) : null;
}
