import { relayClientEvent } from "./client-events";
import type { Connection } from "./connection";
import { type ClientFrame, PONG, parseJson } from "./protocol";
import type { Realm } from "./realm";
import { signIn } from "./sign-in";
import { subscribe, unsubscribe } from "./subscriptions";

type Command = (connection: Connection, data: unknown, realm: Realm) => void;

const commands: ReadonlyMap<string, Command> = new Map<string, Command>([
  ["pusher:ping", (connection) => connection.send(PONG)],
  ["pusher:pong", () => undefined],
  ["pusher:subscribe", subscribe],
  ["pusher:unsubscribe", unsubscribe],
  ["pusher:signin", signIn],
]);

/** Does what a client's frame asks for; what cannot be done is answered with an error and changes nothing. */
export function runCommand(connection: Connection, frame: ClientFrame, realm: Realm): void {
  const command = commands.get(frame.event);
  if (command) command(connection, unwrap(frame.data), realm);
  // Anchored: a looser match would let a client forge `pusher_internal:…-client-…` events.
  else if (frame.event.startsWith("client-")) {
    relayClientEvent(connection, frame, realm);
  } else connection.refuse(`Unknown event ${JSON.stringify(frame.event.slice(0, 100))}`);
}

/** Some clients send `data` as a JSON string, as servers do. */
function unwrap(data: unknown): unknown {
  return typeof data === "string" ? parseJson(data) : data;
}
