import type { DatabaseSync, SQLInputValue } from "node:sqlite";
import { z } from "zod";
import type { Presigned } from "./presign";

/**
 * A file on its way: `uploading` bytes arrive, `stored` all are here and the app is yet to be told, `done` it knows,
 * `failed` it does not want to know or could not be reached.
 */
export type FileStatus = z.output<typeof fileRow>["status"];
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

  find(name: FileName): StoredFile | null {
    const where = "fileKey" in name ? "key = ?" : "custom_id = ? order by touched_at desc limit 1";
    return this.#select(where, "fileKey" in name ? name.fileKey : name.customId)[0] ?? null;
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
    const row = this.#database
      .prepare(
        `update files set hash = ?, touched_at = ?, status = iif(slug is null, 'done', 'stored') where key = ? returning ${COLUMNS}`,
      )
      .get(hash, nowMs, key);
    return fileRow.parse(row);
  }

  setOutcome(key: string, status: "done" | "failed", serverData: string | null): void {
    this.#run("update files set status = ?, server_data = ? where key = ?", status, serverData, key);
  }

  rename(key: string, name: string): void {
    this.#run("update files set name = ? where key = ?", name, key);
  }

  setAcl(key: string, acl: StoredFile["acl"]): void {
    this.#run("update files set acl = ? where key = ?", acl, key);
  }

  remove(key: string): void {
    this.#run("delete from files where key = ?", key);
  }

  /** Newest first. */
  list(limit: number, offset: number): StoredFile[] {
    return this.#select("true order by touched_at desc, key limit ? offset ?", limit, offset);
  }

  withStatus(status: FileStatus, touchedBefore = Number.MAX_SAFE_INTEGER): StoredFile[] {
    return this.#select("status = ? and touched_at < ? order by touched_at", status, touchedBefore);
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
}
