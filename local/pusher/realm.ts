import { Channels } from "./channels";
import { EventCache } from "./event-cache";
import { DEFAULT_LIMITS, type Limits } from "./limits";
import type { Metrics } from "./metrics";
import { Presence } from "./presence";
import type { App } from "./signatures";
import type { Tell } from "./webhooks";

/** What one server knows: the app it serves, who sits where, who is present, what was said last, and whom to tell. */
export type Realm = {
  readonly app: App;
  readonly channels: Channels;
  readonly presence: Presence;
  readonly events: EventCache;
  readonly tell: Tell;
  readonly clientEvents: boolean;
  readonly metrics: Metrics;
  readonly limits: Limits;
};

export type RealmOptions = {
  readonly app: App;
  /** Whether clients may send events to each other; they may when unset. */
  readonly clientEvents?: boolean;
  readonly limits?: Partial<Limits>;
};

export function createRealm({ app, clientEvents = true, limits }: RealmOptions, tell: Tell, metrics: Metrics): Realm {
  return {
    app,
    channels: new Channels(tell),
    presence: new Presence(),
    events: new EventCache(),
    tell,
    clientEvents,
    metrics,
    limits: { ...DEFAULT_LIMITS, ...limits },
  };
}
