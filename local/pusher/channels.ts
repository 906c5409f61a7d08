import type { Tell } from "./webhooks";

/** One socket as the channels see it. */
export type Subscriber = {
  readonly socketId: string;
  /** Channels this socket sits in; kept by {@link Channels} only. */
  readonly joined: Set<string>;
  sendBytes(frame: Buffer): void;
};

/** Who sits in which channel; a channel exists while somebody is in it. */
export class Channels {
  readonly #members = new Map<string, Set<Subscriber>>();
  readonly #tell: Tell;
  #subscriptions = 0;

  constructor(tell: Tell) {
    this.#tell = tell;
  }

  /** Adds a subscriber; `false` when it was there already. */
  join(channel: string, subscriber: Subscriber): boolean {
    if (subscriber.joined.has(channel)) return false;
    const members = this.#members.get(channel) ?? new Set();
    this.#members.set(channel, members.add(subscriber));
    subscriber.joined.add(channel);
    this.#subscriptions += 1;
    if (members.size === 1) this.#tell({ name: "channel_occupied", channel });
    return true;
  }

  /** Removes a subscriber; `false` when it was not there. */
  leave(channel: string, subscriber: Subscriber): boolean {
    if (!subscriber.joined.delete(channel)) return false;
    this.#subscriptions -= 1;
    const members = this.#members.get(channel);
    members?.delete(subscriber);
    if (members?.size === 0) {
      this.#members.delete(channel);
      this.#tell({ name: "channel_vacated", channel });
    }
    return true;
  }

  /** Sends one frame to everybody in a channel but the socket with the id `exceptSocketId`. */
  publish(channel: string, frame: string, exceptSocketId?: string | null): void {
    const members = this.#members.get(channel);
    if (!members) return;
    const bytes = Buffer.from(frame);
    // A reader dropped for its backlog leaves the channel in the middle of this loop, which a Set allows.
    for (const member of members) {
      if (member.socketId !== exceptSocketId) member.sendBytes(bytes);
    }
  }

  /** How many sockets sit in a channel. */
  count(channel: string): number {
    return this.#members.get(channel)?.size ?? 0;
  }

  /** How many channels are occupied, and how many subscriptions they have together. */
  get size(): { readonly channels: number; readonly subscriptions: number } {
    return { channels: this.#members.size, subscriptions: this.#subscriptions };
  }

  /** The names of all occupied channels. */
  names(): string[] {
    return [...this.#members.keys()];
  }
}
