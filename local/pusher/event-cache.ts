import { LRUCache } from "lru-cache";
import { CACHED_EVENT_TTL_MS, MAX_CACHED_BYTES, MISS_QUIET_MS } from "./limits";

export type CachedEvent = { readonly name: string; readonly data: string };

/** A character takes up to two bytes; the rest of an entry about 200. */
const ENTRY_BYTES = 200;

/** The last event of each cache channel, while it is fresh and there is room for it. */
export class EventCache {
  readonly #events: LRUCache<string, CachedEvent>;
  readonly #misses: LRUCache<string, true>;

  /** `nowMs` is a clock that never goes back. */
  constructor(nowMs: () => number = () => performance.now()) {
    this.#events = new LRUCache({
      maxSize: MAX_CACHED_BYTES,
      sizeCalculation: ({ name, data }, channel) => ENTRY_BYTES + 2 * (channel.length + name.length + data.length),
      ttl: CACHED_EVENT_TTL_MS,
      ttlResolution: 0,
      perf: { now: nowMs },
    });
    this.#misses = new LRUCache({ max: 1000, ttl: MISS_QUIET_MS, ttlResolution: 0, perf: { now: nowMs } });
  }

  /** Whether a miss is worth telling the app: of a crowd that finds a channel empty, the first is. */
  isNewMiss(channel: string): boolean {
    if (this.#misses.has(channel)) return false;
    this.#misses.set(channel, true);
    return true;
  }

  set(channel: string, event: CachedEvent): void {
    this.#events.set(channel, event);
  }

  get(channel: string): CachedEvent | null {
    return this.#events.get(channel) ?? null;
  }

  /** What the HTTP API tells of a channel's event, with the seconds left to it. */
  describe(channel: string): { data: string; ttl: number } | null {
    const event = this.#events.get(channel);
    return event ? { data: event.data, ttl: Math.ceil(this.#events.getRemainingTTL(channel) / 1000) } : null;
  }
}
