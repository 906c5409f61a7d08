import "server-only";
import type Pusher from "pusher";
import { logger } from "@/lib/logger";
import { Backlog } from "./backlog";
import { userChannel } from "./channels";
import { type CircuitBreaker, makeCircuitBreaker } from "./circuit-breaker";
import { MISSED_EVENT } from "./events";
import { isOutage, type PusherAnswer, statusOf } from "./request";

/** Pusher takes no more channels in one request. */
const MAX_CHANNELS = 100;

/**
 * Everything that is asked of the realtime server goes through here, and nobody waits for it. What an outage swallowed is
 * made good afterwards: people are told to catch up, and connections that should have ended are ended.
 */
export class Delivery {
  readonly #pusher: () => Pusher | null;
  readonly #breaker: CircuitBreaker;
  readonly #missed = new Backlog((userIds) => this.#tellMissed(userIds));
  readonly #unended = new Backlog((userIds) => {
    for (const userId of userIds) void this.endConnections(userId);
  });

  constructor(pusher: () => Pusher | null, breaker: CircuitBreaker = makeCircuitBreaker()) {
    this.#pusher = pusher;
    this.#breaker = breaker;
  }

  /** Sends an event to these people; answers whether the realtime server took it. */
  send(userIds: string[], name: string, data: unknown): Promise<boolean> {
    const channels = userIds.map(userChannel);
    return this.#ask(name, (pusher) => pusher.trigger(channels, name, data), this.#missed, userIds);
  }

  /** Closes every connection of a person; whoever of them is still signed in connects again. */
  endConnections(userId: string): Promise<boolean> {
    return this.#ask("end", (pusher) => pusher.terminateUserConnections(userId), this.#unended, [userId]);
  }

  async #ask(
    what: string,
    request: (pusher: Pusher) => Promise<PusherAnswer>,
    backlog: Backlog,
    userIds: string[],
  ): Promise<boolean> {
    const pusher = this.#pusher();
    if (!pusher) return false;
    try {
      await this.#breaker.execute(() => request(pusher));
      return true;
    } catch (error) {
      if (isOutage(error)) backlog.add(userIds);
      // Not the error itself, whose address carries a signature; and not each one of an outage.
      if (this.#breaker.isClosed()) logger.warn({ what, status: statusOf(error) }, "not told to the realtime server");
      return false;
    }
  }

  #tellMissed(userIds: string[]): void {
    for (let at = 0; at < userIds.length; at += MAX_CHANNELS)
      void this.send(userIds.slice(at, at + MAX_CHANNELS), MISSED_EVENT, {});
  }
}
