import { Channels } from "./channels";
import { EventCache } from "./event-cache";
import { DEFAULT_LIMITS, type Limits } from "./limits";
import type { Metrics } from "./metrics";
import type { App } from "./signatures";
import { Users } from "./users";
import type { Tell } from "./webhooks";

/** What one server knows: the app it serves, who sits where, what was said last, and whom to tell. */
export type Realm = {
  readonly app: App;
  readonly channels: Channels;
  readonly events: EventCache;
  readonly users: Users;
  readonly tell: Tell;
  readonly clientEvents: boolean;
  readonly metrics: Metrics;
  readonly limits: Limits;
  readonly personOf: (channel: string) => string | null;
};

export type RealmOptions = {
  readonly app: App;
  /** Whether clients may send events to each other; they may when unset. */
  readonly clientEvents?: boolean;
  readonly limits?: Partial<Limits>;
  /**
   * Whose a private channel is, if it belongs to one person: who joins it counts as that person when their connections
   * are terminated, signed in or not.
   */
  readonly personOf?: (channel: string) => string | null;
};

export function createRealm(options: RealmOptions, tell: Tell, metrics: Metrics): Realm {
  const { app, clientEvents = true, limits, personOf = () => null } = options;
  return {
    app,
    channels: new Channels(tell),
    events: new EventCache(),
    users: new Users(),
    tell,
    clientEvents,
    metrics,
    limits: { ...DEFAULT_LIMITS, ...limits },
    personOf,
  };
}
