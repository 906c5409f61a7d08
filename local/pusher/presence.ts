import type { Subscriber } from "./channels";

/** Somebody in a presence channel; an id is told as the type it came in and compared as text. */
export type Member = { readonly user_id: string | number; readonly user_info: unknown };

type Room = {
  readonly present: Map<string, { readonly member: Member; sockets: number }>;
  readonly idOf: Map<Subscriber, string>;
};

/** Who is present in which channel, through however many sockets. */
export class Presence {
  readonly #rooms = new Map<string, Room>();

  /** Adds one socket of a member; `true` when it is the member's first. */
  enter(channel: string, member: Member, socket: Subscriber): boolean {
    const room = this.#rooms.get(channel) ?? { present: new Map(), idOf: new Map() };
    this.#rooms.set(channel, room);
    const id = String(member.user_id);
    const entry = room.present.get(id) ?? { member, sockets: 0 };
    entry.sockets += 1;
    room.present.set(id, entry);
    room.idOf.set(socket, id);
    return entry.sockets === 1;
  }

  /** Removes one socket; answers the member when it was the member's last. */
  leave(channel: string, socket: Subscriber): Member | null {
    const room = this.#rooms.get(channel);
    const id = room?.idOf.get(socket);
    const entry = id === undefined ? undefined : room?.present.get(id);
    if (!room || id === undefined || !entry) return null;
    room.idOf.delete(socket);
    entry.sockets -= 1;
    if (entry.sockets > 0) return null;
    room.present.delete(id);
    if (room.present.size === 0) this.#rooms.delete(channel);
    return entry.member;
  }

  /** The id, as text, of the member that a socket belongs to. */
  idOf(channel: string, socket: Subscriber): string | null {
    return this.#rooms.get(channel)?.idOf.get(socket) ?? null;
  }

  has(channel: string, member: Member): boolean {
    return this.#rooms.get(channel)?.present.has(String(member.user_id)) ?? false;
  }

  /** The ids of a channel's members as text, in the order in which they came. */
  ids(channel: string): string[] {
    return [...(this.#rooms.get(channel)?.present.keys() ?? [])];
  }

  members(channel: string): Member[] {
    return [...(this.#rooms.get(channel)?.present.values() ?? [])].map(({ member }) => member);
  }

  count(channel: string): number {
    return this.#rooms.get(channel)?.present.size ?? 0;
  }
}
