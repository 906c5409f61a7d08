import "server-only";
import type { DraftView } from "@/lib/inbox/types";
import type { MessageView } from "@/lib/messages/types";
import { pusher } from "./client";
import { Delivery } from "./delivery";
import type { RealtimeEventName, RealtimeEvents } from "./events";

/** Pusher refuses 10 KB; this leaves room for the envelope. */
const MAX_EVENT_BYTES = 8 * 1024;

declare global {
  var khedmaDelivery: Delivery | undefined;
}

/** Tells people of a message; called after the commit, never inside. */
export function publishMessage(
  name: "message:created" | "message:changed",
  userIds: string[],
  message: MessageView,
): void {
  const { conversationId, seq, rev } = message;
  publish(userIds, name, { ...{ conversationId, seq, rev }, message: fits(message) ? message : null });
}

/** Tells a person's devices what they have begun to write. */
export function publishDraft(userId: string, conversationId: string, draft: DraftView): void {
  publish([userId], "draft:changed", { conversationId, draft: fits(draft) ? draft : null });
}

function fits(view: MessageView | DraftView): boolean {
  return Buffer.byteLength(JSON.stringify(view)) <= MAX_EVENT_BYTES;
}

/** Sends an event without waiting for it: a lost one is caught up with by its reader, so that no write depends on it. */
export function publish<Name extends RealtimeEventName>(
  userIds: string[],
  name: Name,
  data: RealtimeEvents[Name],
): void {
  if (userIds.length === 0) return;
  void delivery().send(userIds, name, data);
}

/** Closes all of a person's connections, without waiting for it; those whose session is still good connect again. */
export function endConnections(userId: string): void {
  void delivery().endConnections(userId);
}

/** One for the process, though Next bundles its routes apart: an outage that one of them met is known to all. */
function delivery(): Delivery {
  globalThis.khedmaDelivery ??= new Delivery(pusher);
  return globalThis.khedmaDelivery;
}
