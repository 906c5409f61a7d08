import type { DatabaseSync, SQLInputValue } from "node:sqlite";
import { z } from "zod";
import { durably } from "./database";
import type { Presigned } from "./presign";

/**
 * A file on its way: `uploading` bytes arrive, `stored` all are here and the app is yet to be told, `done` it knows,
 * `failed` it does not want to know or could not be reached.
 */
export type StoredFile = z.output<typeof fileRow>;
/** How the app names a file: by the key it signed or by its own id. */
export type FileName = { readonly fileKey: string } | { readonly customId: string };

const fileRow = z.object({
  key: z.string(),
  storageName: z.string(),
  name: z.string(),
  size: z.number(),
  type: z.string(),
  slug: z.string().nullable(),
  customId: z.string().nullable(),
  disposition: z.enum(["inline", "attachment"]),
  acl: z.enum(["private", "public-read"]),
  status: z.enum(["uploading", "stored", "done", "failed"]),
  hash: z.string().nullable(),
  /** JSON of what the app's `onUploadComplete` returned. */
  serverData: z.string().nullable(),
  touchedAt: z.number(),
});
const COLUMNS =
  "key, storage_name as storageName, name, size, type, slug, custom_id as customId, disposition, acl, status, hash, server_data as serverData, touched_at as touchedAt";

/** Which file lies under which storage name, and how far it is. */
export class FileIndex {
  readonly #database: DatabaseSync;

  constructor(database: DatabaseSync) {
    this.#database = database;
  }

  /** The newest file of this name. */
  find(name: FileName): StoredFile | null {
    return this.findAll(name)[0] ?? null;
  }

  /** All files of this name, newest first: the app may have given one id to several. */
  findAll(name: FileName): StoredFile[] {
    if ("fileKey" in name) return this.#select("key = ?", name.fileKey);
    return this.#select("custom_id = ? order by touched_at desc", name.customId);
  }

  begin(file: Presigned, storageName: string, nowMs: number): void {
    const { key, name, size, type, slug, customId, disposition, acl } = file;
    this.#run(
      "insert into files (key, storage_name, name, size, type, slug, custom_id, disposition, acl, status, touched_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, 'uploading', ?)",
      ...[key, storageName, name, size, type, slug, customId, disposition, acl, nowMs],
    );
  }

  touch(key: string, nowMs: number): void {
    this.#run("update files set touched_at = ? where key = ?", nowMs, key);
  }

  /** All bytes are here; an app that registered nothing need not be told. */
  finish(key: string, hash: string, nowMs: number): StoredFile {
    const update = this.#database.prepare(
      `update files set hash = ?, touched_at = ?, status = iif(slug is null, 'done', 'stored') where key = ? returning ${COLUMNS}`,
    );
    return fileRow.parse(durably(this.#database, () => update.get(hash, nowMs, key)));
  }

  /** Not durable, like the beginning: what a power cut takes back is asked once more. */
  setOutcome(key: string, status: "done" | "failed", serverData: string | null): void {
    this.#run("update files set status = ?, server_data = ? where key = ?", status, serverData, key);
  }

  rename(key: string, name: string): void {
    this.#runDurably("update files set name = ? where key = ?", name, key);
  }

  setAcl(key: string, acl: StoredFile["acl"]): void {
    this.#runDurably("update files set acl = ? where key = ?", acl, key);
  }

  remove(key: string): void {
    this.#runDurably("delete from files where key = ?", key);
  }

  /** Newest first. */
  list(limit: number, offset: number): StoredFile[] {
    return this.#select("true order by touched_at desc, key limit ? offset ?", limit, offset);
  }

  /** What nobody went on with since then: half a file, or one that the app refused. */
  unfinishedBefore(beforeMs: number): StoredFile[] {
    return this.#select("status in ('uploading', 'failed') and touched_at < ?", beforeMs);
  }

  /** What the app is yet to be told, and came since then. */
  storedSince(sinceMs: number): StoredFile[] {
    return this.#select("status = 'stored' and touched_at >= ?", sinceMs);
  }

  holds(storageName: string): boolean {
    return this.#select("storage_name = ?", storageName).length > 0;
  }

  usage(): { bytes: number; files: number } {
    const row = this.#database
      .prepare("select coalesce(sum(size), 0) as bytes, count(*) as files from files where status <> 'uploading'")
      .get();
    return z.object({ bytes: z.number(), files: z.number() }).parse(row);
  }

  #select(where: string, ...values: SQLInputValue[]): StoredFile[] {
    const rows = this.#database.prepare(`select ${COLUMNS} from files where ${where}`).all(...values);
    return rows.map((row) => fileRow.parse(row));
  }

  #run(statement: string, ...values: SQLInputValue[]): void {
    this.#database.prepare(statement).run(...values);
  }

  #runDurably(statement: string, ...values: SQLInputValue[]): void {
    durably(this.#database, () => this.#run(statement, ...values));
  }
}
