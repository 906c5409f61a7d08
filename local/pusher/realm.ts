import { Channels } from "./channels";
import type { Connection } from "./connection";
import { EventCache } from "./event-cache";
import {
  ACTIVITY_TIMEOUT_SECONDS,
  CLOSE_TIMEOUT_SECONDS,
  DEFAULT_LIMITS,
  type Limits,
  PONG_TIMEOUT_SECONDS,
  REQUEST_TIMEOUT_MS,
} from "./limits";
import { Metrics } from "./metrics";
import type { App } from "./signatures";
import { Users } from "./users";
import type { Tell } from "./webhook-delay";
import { type WebhookOptions, Webhooks } from "./webhooks";

type Settings = {
  readonly activityTimeoutSeconds: number;
  readonly pongTimeoutSeconds: number;
  readonly closeTimeoutSeconds: number;
  readonly requestTimeoutMs: number;
  /** Whether clients may send events to each other. */
  readonly clientEvents: boolean;
  /** Who may use the HTTP API: programs of this machine, or anybody who knows the secret. */
  readonly apiFrom: "loopback" | "anywhere";
  /**
   * Whose a private channel is, if it belongs to one person: who joins it counts as that person when their connections
   * are terminated, signed in or not.
   */
  readonly personOf: (channel: string) => string | null;
};

const defaults: Settings = {
  activityTimeoutSeconds: ACTIVITY_TIMEOUT_SECONDS,
  pongTimeoutSeconds: PONG_TIMEOUT_SECONDS,
  closeTimeoutSeconds: CLOSE_TIMEOUT_SECONDS,
  requestTimeoutMs: REQUEST_TIMEOUT_MS,
  clientEvents: true,
  apiFrom: "loopback",
  personOf: () => null,
};

export type RealmOptions = Partial<Settings> & {
  readonly app: App;
  readonly limits?: Partial<Limits>;
  /** Origins whose pages may connect; every page may when unset. */
  readonly allowedOrigins?: readonly string[];
  /** Where the app hears of what happens here; nothing is told when unset. */
  readonly webhookUrl?: string;
  readonly webhookTimes?: WebhookOptions["times"];
};

/** What one server was told and knows: the app it serves, who is connected and sits where, what was said last. */
export type Realm = Settings &
  RealmOptions & {
    readonly limits: Limits;
    readonly connections: Set<Connection>;
    readonly channels: Channels;
    readonly events: EventCache;
    readonly users: Users;
    readonly metrics: Metrics;
    readonly webhooks: Webhooks | null;
    readonly tell: Tell;
  };

export function createRealm(options: RealmOptions): Realm {
  const { app, webhookUrl: url, webhookTimes: times } = options;
  const connections = new Set<Connection>();
  const metrics = new Metrics(() => ({ ...channels.size, connections: connections.size }));
  const count = metrics.webhookEvents.bind(metrics);
  const webhooks = url === undefined ? null : new Webhooks({ url, app, times, count });
  const tell = webhooks?.tell ?? (() => undefined);
  const channels = new Channels(tell);
  const limits = { ...DEFAULT_LIMITS, ...options.limits };
  const state = { connections, channels, events: new EventCache(), users: new Users(), metrics, webhooks, tell };
  return { ...defaults, ...options, limits, ...state };
}
