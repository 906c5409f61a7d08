import { randomInt } from "node:crypto";
import type { IncomingMessage, Server } from "node:http";
import { type Server as SocketServer, WebSocketServer } from "ws";
import { ClientSocket } from "./client-socket";
import { runCommand } from "./commands";
import { Connection } from "./connection";
import { handshakeRefusal } from "./handshake";
import { type Patience, startHeartbeat } from "./heartbeat";
import { MAX_FRAME_BYTES } from "./limits";
import { closeCode, connectionEstablished, parseFrame } from "./protocol";
import type { Realm } from "./realm";
import { unsubscribeAll } from "./subscriptions";

/** How long clients may take to close when the server stops, before their TCP connections are cut. */
const CLOSE_GRACE_MS = 2000;

type SocketOptions = { readonly allowedOrigins?: readonly string[]; readonly patience: Patience };

type Sockets = {
  /** How many clients are connected. */
  count(): number;
  /** Closes every client and waits until all are gone. */
  dismissAll(): Promise<void>;
};

/** Serves the socket protocol on an HTTP server's upgrades. */
export function serveSockets(http: Server, realm: Realm, options: SocketOptions): Sockets {
  const sockets = new WebSocketServer({
    noServer: true,
    WebSocket: ClientSocket,
    maxPayload: MAX_FRAME_BYTES,
    perMessageDeflate: false,
  });
  const connections = new Set<Connection>();
  http.on("upgrade", (request, tcp, head) => {
    sockets.handleUpgrade(request, tcp, head, (socket) => {
      const connection = new Connection(socket, newSocketId(), realm.metrics.traffic);
      // ws closes a socket that breaks the framing by itself; without a listener its error would end the process.
      socket.on("error", () => undefined);
      if (!admit(connection, request, realm, options)) return;
      connections.add(connection);
      attend(socket, connection, realm, options.patience);
      socket.once("close", () => connections.delete(connection));
    });
  });
  return { count: () => connections.size, dismissAll: () => dismissAll(sockets, connections) };
}

function admit(connection: Connection, request: IncomingMessage, realm: Realm, options: SocketOptions): boolean {
  const refusal = handshakeRefusal(request, realm.app, options.allowedOrigins);
  if (refusal) connection.close(refusal);
  else connection.send(connectionEstablished(connection.socketId, options.patience.activityTimeoutSeconds));
  return refusal === null;
}

function attend(socket: ClientSocket, connection: Connection, realm: Realm, patience: Patience): void {
  const heartbeat = startHeartbeat(connection, patience);
  function depart(): void {
    heartbeat.stop();
    unsubscribeAll(connection, realm);
  }
  socket.on("closing", depart);
  socket.on("close", depart);
  socket.on("ping", heartbeat.beat);
  socket.on("pong", heartbeat.beat);
  socket.on("message", (message, isBinary) => {
    // Frames still arrive while closing; a subscription accepted now would never be left.
    if (!connection.isOpen) return;
    heartbeat.beat();
    realm.metrics.traffic.messagesIn += 1;
    realm.metrics.traffic.bytesIn += Buffer.isBuffer(message) ? message.length : 0;
    if (isBinary) return connection.refuse("Binary frames are not supported");
    const frame = parseFrame(message.toString());
    if (frame) runCommand(connection, frame, realm);
    else connection.refuse("Received invalid JSON");
  });
}

async function dismissAll(sockets: SocketServer<typeof ClientSocket>, connections: Set<Connection>): Promise<void> {
  const gone = new Promise((resolve) => sockets.close(resolve));
  for (const connection of connections) {
    // Not 4200: pusher-js would try at once, find nobody, and wait 15 s before it tries again (measured).
    connection.close({ code: closeCode.reconnectLater, message: "The server is stopping, please reconnect" });
  }
  const deadline = setTimeout(() => {
    for (const socket of sockets.clients) socket.terminate();
  }, CLOSE_GRACE_MS);
  await gone;
  clearTimeout(deadline);
}

/** Every library checks that a socket id is two numbers around a dot. */
function newSocketId(): string {
  return `${randomInt(1, 2 ** 40)}.${randomInt(1, 2 ** 40)}`;
}
