import { once } from "node:events";
import { createServer, type IncomingMessage, type Server } from "node:http";
import { type ApiFrom, httpDoor } from "./http-door";
import { ACTIVITY_TIMEOUT_SECONDS, CLOSE_TIMEOUT_SECONDS, PONG_TIMEOUT_SECONDS, REQUEST_TIMEOUT_MS } from "./limits";
import { Metrics } from "./metrics";
import { createRealm, type Realm, type RealmOptions } from "./realm";
import { serveSockets } from "./socket-server";
import { limitTcp } from "./tcp-limit";
import { Webhooks, type WebhookTimes } from "./webhooks";

export type PusherServerOptions = RealmOptions & {
  readonly host: string;
  /** 0 takes any free port. */
  readonly port: number;
  /** Origins whose pages may connect; every page may when unset. */
  readonly allowedOrigins?: readonly string[];
  readonly activityTimeoutSeconds?: number;
  readonly pongTimeoutSeconds?: number;
  readonly closeTimeoutSeconds?: number;
  readonly requestTimeoutMs?: number;
  /** Where the app hears of what happens here; nothing is told when unset. */
  readonly webhookUrl?: string;
  readonly webhookTimes?: Partial<WebhookTimes>;
  /** Who may use the HTTP API; only programs of this machine when unset. */
  readonly apiFrom?: ApiFrom;
};

export type PusherServer = {
  readonly port: number;
  /** Sends every client to its reconnect and resolves when all connections are gone. */
  close(): Promise<void>;
};

/** Starts a server of the Pusher Channels protocol 7; rejects with Node's own error when it cannot listen. */
export async function startPusherServer(options: PusherServerOptions): Promise<PusherServer> {
  const { host, allowedOrigins } = options;
  const { activityTimeoutSeconds = ACTIVITY_TIMEOUT_SECONDS, pongTimeoutSeconds = PONG_TIMEOUT_SECONDS } = options;
  const metrics = new Metrics(() => ({ ...realm.channels.size, connections: sockets.count() }));
  const webhooks = openWebhooks(options, metrics);
  const realm = createRealm(options, webhooks?.tell ?? (() => undefined), metrics);
  const http = createHttpServer(options, realm);
  const sockets = serveSockets(http, realm, {
    allowedOrigins,
    patience: { activityTimeoutSeconds, pongTimeoutSeconds },
    closeTimeoutSeconds: options.closeTimeoutSeconds ?? CLOSE_TIMEOUT_SECONDS,
  });
  http.listen(options.port, host);
  await once(http, "listening");
  return {
    port: portOf(http),
    async close() {
      const closed = once(http, "close");
      http.close();
      await sockets.dismissAll();
      http.closeAllConnections();
      await closed;
      await webhooks?.close();
    },
  };
}

function createHttpServer({ apiFrom = "loopback", requestTimeoutMs }: PusherServerOptions, realm: Realm): Server {
  const timeoutMs = requestTimeoutMs ?? REQUEST_TIMEOUT_MS;
  const timeouts = { headersTimeout: timeoutMs, requestTimeout: timeoutMs, connectionsCheckingInterval: timeoutMs / 2 };
  const http = createServer({ ...timeouts, shouldUpgradeCallback: isForSockets }, httpDoor(realm, apiFrom));
  // Node's default of 5 s is shorter than the pauses between two sends, so publishers would meet closed connections.
  http.keepAliveTimeout = 75_000;
  limitTcp(http, realm);
  return http;
}

/** Other upgrades are offers, which a server may pass over: some HTTP clients offer h2c with every request. */
function isForSockets({ headers }: IncomingMessage): boolean {
  return headers.upgrade?.toLowerCase() === "websocket";
}

function openWebhooks(options: PusherServerOptions, metrics: Metrics): Webhooks | null {
  const { webhookUrl: url, webhookTimes: times, app } = options;
  const count = metrics.webhookEvents.bind(metrics);
  return url === undefined ? null : new Webhooks({ url, app, times, count });
}

function portOf(http: Server): number {
  const address = http.address();
  if (address === null || typeof address === "string") throw new Error("The server listens on no port");
  return address.port;
}
