import { randomInt } from "node:crypto";
import type { Server } from "node:http";
import { type Server as SocketServer, WebSocketServer } from "ws";
import { Admission } from "./admission";
import { runCommand } from "./commands";
import { ClientSocket, Connection } from "./connection";
import { handshakeRefusal } from "./handshake";
import { startHeartbeat } from "./heartbeat";
import { MAX_CHUNKS, MAX_FRAGMENTS, MAX_FRAME_BYTES } from "./limits";
import { countedAddress } from "./peer";
import { type ClientFrame, closeCode, connectionEstablished, parseFrame, type Refusal } from "./protocol";
import type { Realm } from "./realm";
import { unsubscribeAll } from "./subscriptions";

/** How long clients may take to close when the server stops, before their TCP connections are cut. */
const CLOSE_GRACE_MS = 2000;

/** Serves the socket protocol on an HTTP server's upgrades; answers how to close every client until all are gone. */
export function serveSockets(http: Server, realm: Realm): () => Promise<void> {
  const sockets = createSocketServer(realm.closeTimeoutSeconds);
  const admission = new Admission(realm.limits);
  http.on("upgrade", (request, tcp, head) => {
    sockets.handleUpgrade(request, tcp, head, (socket) => {
      const connection = new Connection(socket, newSocketId(), realm);
      // ws closes a socket that breaks the framing by itself; without a listener its error would end the process.
      socket.on("error", () => undefined);
      const address = countedAddress(request);
      const refusal = handshakeRefusal(request, realm) ?? admission.enter(address);
      if (refusal) return turnAway(connection, refusal, realm);
      socket.once("close", () => {
        realm.connections.delete(connection);
        admission.leave(address);
      });
      realm.connections.add(connection);
      connection.send(connectionEstablished(connection.socketId, realm.activityTimeoutSeconds));
      attend(socket, connection, realm);
    });
  });
  return () => dismissAll(sockets, realm.connections);
}

function createSocketServer(closeTimeoutSeconds: number): SocketServer<typeof ClientSocket> {
  const settings = {
    noServer: true,
    WebSocket: ClientSocket,
    maxPayload: MAX_FRAME_BYTES,
    maxFragments: MAX_FRAGMENTS,
    maxBufferedChunks: MAX_CHUNKS,
    perMessageDeflate: false,
    closeTimeout: closeTimeoutSeconds * 1000,
  };
  return new WebSocketServer(settings);
}

function turnAway(connection: Connection, refusal: Refusal & { readonly reason: string }, { metrics }: Realm): void {
  metrics.refused(refusal.reason);
  connection.close(refusal);
}

function attend(socket: ClientSocket, connection: Connection, realm: Realm): void {
  const heartbeat = startHeartbeat(connection, realm);
  function hear(): boolean {
    // Frames still arrive while closing; a subscription accepted now would never be left.
    if (!connection.isOpen) return false;
    heartbeat.beat();
    if (connection.frames.take(performance.now())) return true;
    const message = `More than ${realm.limits.framesPerSecond} frames per second`;
    turnAway(connection, { code: closeCode.reconnectLater, message, reason: "frames" }, realm);
    return false;
  }
  function depart(): void {
    heartbeat.stop();
    unsubscribeAll(connection, realm);
    realm.users.release(connection);
  }
  socket.on("closing", depart);
  socket.on("close", depart);
  socket.on("ping", hear);
  socket.on("pong", hear);
  socket.on("message", (message, isBinary) => {
    if (!hear()) return;
    realm.metrics.traffic.messagesIn += 1;
    realm.metrics.traffic.bytesIn += Buffer.isBuffer(message) ? message.length : 0;
    if (isBinary) return connection.refuse("Binary frames are not supported");
    const frame = parseFrame(message.toString());
    if (frame) obey(connection, frame, realm);
    else connection.refuse("Received invalid JSON");
  });
}

/** Whatever goes wrong for one client must not end the process for all. */
function obey(connection: Connection, frame: ClientFrame, realm: Realm): void {
  try {
    runCommand(connection, frame, realm);
  } catch (error) {
    console.error(error);
    connection.refuse("Internal error");
  }
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
