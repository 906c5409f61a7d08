import { LRUCache } from "lru-cache";
import type { Connection } from "./connection";
import { MAX_REMEMBERED_TERMINATIONS } from "./limits";
import { closeCode } from "./protocol";

/** Somebody that the app's own server has vouched for. */
export type User = { readonly id: string; readonly user_info: unknown };

/** Which connections are whose, by signing in or by sitting in a person's own channel. */
export class Users {
  readonly #connections = new Map<string, Set<Connection>>();
  readonly #terminatedAtMs = new LRUCache<string, number>({ max: MAX_REMEMBERED_TERMINATIONS });

  /**
   * Counts a connection among a user's, or closes it and answers `false`: one that was there before the user's
   * connections were last terminated can hold a signature from before, which must not serve after.
   */
  claim(userId: string, connection: Connection): boolean {
    if (connection.connectedAtMs <= (this.#terminatedAtMs.get(userId) ?? 0)) {
      terminate(connection);
      return false;
    }
    const connections = this.#connections.get(userId) ?? new Set();
    this.#connections.set(userId, connections.add(connection));
    connection.claimedBy.add(userId);
    return true;
  }

  /** Forgets a connection that is closing. */
  release(connection: Connection): void {
    for (const userId of connection.claimedBy) {
      const connections = this.#connections.get(userId);
      connections?.delete(connection);
      if (connections?.size === 0) this.#connections.delete(userId);
    }
    connection.claimedBy.clear();
  }

  /** Sends one frame to every connection that is signed in as the user, but not to the one with `exceptSocketId`. */
  publish(userId: string, frame: string, exceptSocketId: string | null): void {
    const bytes = Buffer.from(frame);
    for (const connection of this.#connections.get(userId) ?? []) {
      const isSignedIn = connection.user?.id === userId;
      if (isSignedIn && connection.socketId !== exceptSocketId) connection.sendBytes(bytes);
    }
  }

  /** Closes all connections of a user, for good as clients take it. */
  terminate(userId: string): void {
    this.#terminatedAtMs.set(userId, performance.now());
    for (const connection of this.#connections.get(userId) ?? []) terminate(connection);
  }
}

function terminate(connection: Connection): void {
  connection.close({ code: closeCode.unauthorized, message: "The connections of this user were terminated" });
}
