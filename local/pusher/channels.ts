import { memberAdded, memberRemoved } from "./protocol";
import type { Tell } from "./webhook-delay";

/** Somebody in a presence channel; an id is told as the type it came in and compared as text. */
export type Member = { readonly user_id: string | number; readonly user_info: unknown };

/** One socket as the channels see it. */
export type Subscriber = {
  readonly socketId: string;
  /** The channels that this socket sits in, and as which member; kept by {@link Channels} only. */
  readonly joined: Map<string, Member | null>;
  sendBytes(frame: Buffer): void;
};

type Presence = { readonly member: Member; sockets: number };

const nobody: ReadonlyMap<string, Presence> = new Map();

/** Who sits in which channel; a channel exists while somebody is in it, and a member through however many sockets. */
export class Channels {
  readonly #sockets = new Map<string, Set<Subscriber>>();
  /** Of presence channels only, by the member's id. */
  readonly #present = new Map<string, Map<string, Presence>>();
  readonly #tell: Tell;
  #subscriptions = 0;

  constructor(tell: Tell) {
    this.#tell = tell;
  }

  /** Adds a subscriber, unless it is there; the others hear of a member that comes with its first. */
  join(channel: string, subscriber: Subscriber, member: Member | null = null): void {
    if (subscriber.joined.has(channel)) return;
    const sockets = this.#sockets.get(channel) ?? new Set();
    this.#sockets.set(channel, sockets.add(subscriber));
    subscriber.joined.set(channel, member);
    this.#subscriptions += 1;
    if (sockets.size === 1) this.#tell({ name: "channel_occupied", channel });
    if (member) this.#enter(channel, member, subscriber.socketId);
  }

  /** Removes a subscriber, and with its last one a member; `false` when it was not there. */
  leave(channel: string, subscriber: Subscriber): boolean {
    const member = subscriber.joined.get(channel);
    if (!subscriber.joined.delete(channel)) return false;
    this.#subscriptions -= 1;
    const sockets = this.#sockets.get(channel);
    sockets?.delete(subscriber);
    if (member) this.#exit(channel, member);
    if (sockets?.size === 0) {
      this.#sockets.delete(channel);
      this.#tell({ name: "channel_vacated", channel });
    }
    return true;
  }

  /** Sends one frame to everybody in a channel but the socket with the id `exceptSocketId`. */
  publish(channel: string, frame: string, exceptSocketId?: string | null): void {
    const sockets = this.#sockets.get(channel);
    if (!sockets) return;
    const bytes = Buffer.from(frame);
    // A reader dropped for its backlog leaves the channel in the middle of this loop, which a Set allows.
    for (const socket of sockets) {
      if (socket.socketId !== exceptSocketId) socket.sendBytes(bytes);
    }
  }

  /** How many sockets sit in a channel. */
  count(channel: string): number {
    return this.#sockets.get(channel)?.size ?? 0;
  }

  /** Who is present, by id as text, in the order in which they came. */
  members(channel: string): ReadonlyMap<string, { readonly member: Member }> {
    return this.#present.get(channel) ?? nobody;
  }

  /** How many channels are occupied, and how many subscriptions they have together. */
  get size(): { readonly channels: number; readonly subscriptions: number } {
    return { channels: this.#sockets.size, subscriptions: this.#subscriptions };
  }

  /** The names of all occupied channels. */
  names(): string[] {
    return [...this.#sockets.keys()];
  }

  #enter(channel: string, member: Member, socketId: string): void {
    const members = this.#present.get(channel) ?? new Map<string, Presence>();
    const id = String(member.user_id);
    const presence = members.get(id) ?? { member, sockets: 0 };
    presence.sockets += 1;
    this.#present.set(channel, members.set(id, presence));
    if (presence.sockets > 1) return;
    this.#tell({ name: "member_added", channel, user_id: id });
    this.publish(channel, memberAdded(channel, member), socketId);
  }

  #exit(channel: string, { user_id }: Member): void {
    const members = this.#present.get(channel);
    const presence = members?.get(String(user_id));
    if (!members || !presence) return;
    presence.sockets -= 1;
    if (presence.sockets > 0) return;
    members.delete(String(user_id));
    if (members.size === 0) this.#present.delete(channel);
    this.publish(channel, memberRemoved(channel, presence.member));
    this.#tell({ name: "member_removed", channel, user_id: String(user_id) });
  }
}
