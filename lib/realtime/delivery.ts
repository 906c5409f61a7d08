import "server-only";
import type Pusher from "pusher";
import { logger } from "@/lib/logger";
import { Backlog } from "./backlog";
import { userChannel } from "./channels";
import { type CircuitBreaker, type Lane, makeCircuitBreaker } from "./circuit-breaker";
import { MISSED_EVENT } from "./events";
import { isOutage, type PusherAnswer, statusOf } from "./request";

/** Pusher takes no more channels in one request. */
const MAX_CHANNELS = 100;
/** More people than this are not told that they missed something: they catch up by themselves within a minute or so. */
const MAX_MISSED = 10_000;

/**
 * Everything that is asked of the realtime server goes through here, and nobody waits for it. What an outage swallowed is
 * made good afterwards: people are told to catch up, and connections that should have ended are ended.
 */
export class Delivery {
  readonly #pusher: () => Pusher | null;
  readonly #breaker: CircuitBreaker;
  readonly #missed = new Backlog((userIds) => this.#tellMissed(userIds), MAX_MISSED);
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
    const trigger = (pusher: Pusher) => pusher.trigger(channels, name, data);
    return this.#ask("events", trigger, (error) => {
      if (isOutage(error)) this.#missed.add(userIds);
      // Not each one of an outage.
      if (this.#breaker.isClosed()) logger.warn({ name, status: statusOf(error) }, "not told to the realtime server");
    });
  }

  /** Closes every connection of a person; whoever of them is still signed in connects again. */
  endConnections(userId: string): Promise<boolean> {
    const end = (pusher: Pusher) => pusher.terminateUserConnections(userId);
    return this.#ask("ends", end, (error) => {
      if (isOutage(error)) return this.#unended.add([userId]);
      const status = statusOf(error);
      logger.error({ userId, status }, "the realtime server refuses to end a person's connections");
    });
  }

  /** What `onFailure` logs is not the error itself, whose address carries a signature. */
  async #ask(
    lane: Lane,
    request: (pusher: Pusher) => Promise<PusherAnswer>,
    onFailure: (error: unknown) => void,
  ): Promise<boolean> {
    const pusher = this.#pusher();
    if (!pusher) return false;
    try {
      await this.#breaker.execute(lane, () => request(pusher));
      return true;
    } catch (error) {
      onFailure(error);
      return false;
    }
  }

  #tellMissed(userIds: string[]): void {
    for (let at = 0; at < userIds.length; at += MAX_CHANNELS)
      void this.send(userIds.slice(at, at + MAX_CHANNELS), MISSED_EVENT, {});
  }
}
