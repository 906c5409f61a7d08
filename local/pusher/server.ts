import { once } from "node:events";
import { createServer, type IncomingMessage, type Server } from "node:http";
import { limitTcp } from "./admission";
import { httpDoor } from "./http-door";
import { createRealm, type Realm, type RealmOptions } from "./realm";
import { serveSockets } from "./socket-server";

export type PusherServerOptions = RealmOptions & {
  readonly host: string;
  /** 0 takes any free port. */
  readonly port: number;
};

export type PusherServer = {
  readonly port: number;
  /** Sends every client to its reconnect and resolves when all connections are gone. */
  close(): Promise<void>;
};

/** Starts a server of the Pusher Channels protocol 7; rejects with Node's own error when it cannot listen. */
export async function startPusherServer({ host, port, ...options }: PusherServerOptions): Promise<PusherServer> {
  const realm = createRealm(options);
  const http = createHttpServer(realm);
  const dismissAll = serveSockets(http, realm);
  http.listen(port, host);
  await once(http, "listening");
  return {
    port: portOf(http),
    async close() {
      const closed = once(http, "close");
      http.close();
      await dismissAll();
      http.closeAllConnections();
      await closed;
      await realm.webhooks?.close();
    },
  };
}

function createHttpServer(realm: Realm): Server {
  const { requestTimeoutMs } = realm;
  const settings = {
    headersTimeout: requestTimeoutMs,
    requestTimeout: requestTimeoutMs,
    connectionsCheckingInterval: requestTimeoutMs / 2,
    // Node's default of 5 s is shorter than the pauses between two sends, so publishers would meet closed connections.
    keepAliveTimeout: 75_000,
    shouldUpgradeCallback: isForSockets,
  };
  const http = createServer(settings, httpDoor(realm));
  limitTcp(http, realm);
  return http;
}

/** Other upgrades are offers, which a server may pass over: some HTTP clients offer h2c with every request. */
function isForSockets({ headers }: IncomingMessage): boolean {
  return headers.upgrade?.toLowerCase() === "websocket";
}

function portOf(http: Server): number {
  const address = http.address();
  if (address === null || typeof address === "string") throw new Error("The server listens on no port");
  return address.port;
}
