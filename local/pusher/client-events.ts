import { isEncrypted, isPresence, isPrivate } from "./channel-names";
import type { Connection } from "./connection";
import { MAX_DATA_BYTES, MAX_EVENT_NAME_LENGTH } from "./limits";
import { CLIENT_EVENT_REJECTED, type ClientFrame, clientEvent } from "./protocol";
import type { Realm } from "./realm";

/** Hands a client's event to the others in its channel, or drops it with an error; the connection stays. */
export function relayClientEvent(connection: Connection, frame: ClientFrame, realm: Realm): void {
  const channel = typeof frame.channel === "string" ? frame.channel : "";
  const problem = findProblem(connection, channel, frame, realm);
  if (problem) connection.refuse(`Client event rejected - ${problem}`, CLIENT_EVENT_REJECTED);
  else relay(connection, channel, frame, realm);
}

function relay(connection: Connection, channel: string, { event, data }: ClientFrame, realm: Realm): void {
  const { socketId } = connection;
  // Never what the client says of itself: the app signed who it is when it joined.
  const author = connection.joined.get(channel);
  const userId = author ? String(author.user_id) : undefined;
  realm.channels.publish(channel, clientEvent(event, channel, data, userId), socketId);
  realm.tell({ name: "client_event", channel, event, data: textOf(data), socket_id: socketId, user_id: userId });
}

function findProblem(
  connection: Connection,
  channel: string,
  { event, data }: ClientFrame,
  realm: Realm,
): string | null {
  if (!realm.clientEvents) return "client events are not enabled for this app";
  if (!connection.clientEvents.take(performance.now())) {
    return `you can send at most ${realm.limits.clientEventsPerSecond} per second`;
  }
  if (event.length > MAX_EVENT_NAME_LENGTH) return `its name is longer than ${MAX_EVENT_NAME_LENGTH} characters`;
  if (!mayCarryClientEvents(channel)) return "only supported on private and presence channels that are not encrypted";
  if (!connection.joined.has(channel)) return "you are not subscribed to the channel";
  return sizeOf(data) > MAX_DATA_BYTES ? `its data is larger than ${MAX_DATA_BYTES} bytes` : null;
}

function mayCarryClientEvents(channel: string): boolean {
  return isPresence(channel) || (isPrivate(channel) && !isEncrypted(channel));
}

function sizeOf(data: unknown): number {
  try {
    return Buffer.byteLength(textOf(data));
  } catch {
    // It is nested so deeply that it can be read, but not be written.
    return Infinity;
  }
}

function textOf(data: unknown): string {
  return typeof data === "string" ? data : (JSON.stringify(data) ?? "");
}
