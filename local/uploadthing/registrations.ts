import { EventEmitter, once } from "node:events";
import type { DatabaseSync } from "node:sqlite";
import { z } from "zod";
import { durably } from "./database";
import { Refusal } from "./refusal";

/** What the app wants to be told with when a key is uploaded. */
export type Registration = {
  readonly slug: string;
  readonly metadata: Record<string, unknown>;
  readonly awaitsServerData: boolean;
};

const row = z.object({ slug: z.string(), metadata: z.string(), awaitsServerData: z.number() });
const metadata = z.record(z.string(), z.unknown());

/** The registrations of keys that the app does not know to be uploaded yet; they outlive a crash. */
export class Registrations {
  readonly #database: DatabaseSync;
  readonly #added = new EventEmitter().setMaxListeners(0);

  constructor(database: DatabaseSync) {
    this.#database = database;
  }

  /**
   * The first registration of a key counts, for keys can collide, and nobody may take over the upload of another: throws
   * {@link Refusal} 409 for one that differs. The same again is an upload that goes on.
   */
  add(keys: readonly string[], registration: Registration, nowMs: number): void {
    const { slug, metadata, awaitsServerData } = registration;
    const insert = this.#database.prepare(
      `insert into registrations values (?, ?, ?, ?, ?) on conflict (key) do update set touched_at = excluded.touched_at
       where (slug, metadata, awaits_server_data) = (excluded.slug, excluded.metadata, excluded.awaits_server_data)`,
    );
    const json = JSON.stringify(metadata);
    function addOne(key: string): void {
      const { changes } = insert.run(key, slug, json, Number(awaitsServerData), nowMs);
      if (changes === 0) throw new Refusal(409, "This key is registered for another upload");
    }
    durably(this.#database, () => {
      this.#database.exec("begin");
      try {
        keys.forEach(addOne);
        this.#database.exec("commit");
      } catch (error) {
        this.#database.exec("rollback");
        throw error;
      }
    });
    for (const key of keys) this.#added.emit(key);
  }

  find(key: string): Registration | null {
    const found = this.#database
      .prepare("select slug, metadata, awaits_server_data as awaitsServerData from registrations where key = ?")
      .get(key);
    if (!found) return null;
    const { slug, metadata: json, awaitsServerData } = row.parse(found);
    return { slug, metadata: metadata.parse(JSON.parse(json)), awaitsServerData: awaitsServerData === 1 };
  }

  /** The registration, which may still be on its way; `null` when it does not come within `limitMs`. */
  async arrival(key: string, limitMs: number): Promise<Registration | null> {
    const found = this.find(key);
    if (found) return found;
    await once(this.#added, key, { signal: AbortSignal.timeout(limitMs) }).catch(() => undefined);
    return this.find(key);
  }

  remove(key: string): void {
    this.#database.prepare("delete from registrations where key = ?").run(key);
  }

  /** Forgets what was registered before `beforeMs` and never uploaded, or once more when it was done. */
  removeUnused(beforeMs: number): void {
    this.#database
      .prepare(
        "delete from registrations where touched_at < ? and key not in (select key from files where status <> 'done')",
      )
      .run(beforeMs);
  }
}
