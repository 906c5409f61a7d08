import { createHash, type Hash, randomBytes } from "node:crypto";
import { createReadStream } from "node:fs";
import { type FileHandle, mkdir, open, readdir, rm, stat, statfs } from "node:fs/promises";
import { join } from "node:path";

/** The folder with the bytes of all files, under names that nobody can guess from anything the app hands out. */
export class Objects {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  async prepare(): Promise<void> {
    await mkdir(this.#folder, { recursive: true, mode: 0o700 });
  }

  newName(): string {
    return randomBytes(16).toString("hex");
  }

  path(name: string): string {
    return join(this.#folder, name);
  }

  /** How many bytes of it are here. */
  async size(name: string): Promise<number> {
    const { size } = await stat(this.path(name)).catch((error: NodeJS.ErrnoException) => {
      if (error.code === "ENOENT") return { size: 0 };
      throw error;
    });
    return size;
  }

  /** Opens for writing on from byte `start`; what lies behind is cut off. */
  async openAt(name: string, start: number): Promise<FileHandle> {
    const handle = await open(this.path(name), start > 0 ? "r+" : "w", 0o600);
    if (start > 0) await handle.truncate(start);
    return handle;
  }

  /** An MD5 that has taken in the first `length` bytes. */
  async hashOf(name: string, length: number): Promise<Hash> {
    const hash = createHash("md5");
    if (length === 0) return hash;
    for await (const chunk of createReadStream(this.path(name), { end: length - 1 })) hash.update(chunk);
    return hash;
  }

  async remove(name: string): Promise<void> {
    await rm(this.path(name), { force: true });
  }

  async names(): Promise<string[]> {
    return readdir(this.#folder);
  }

  /** Bytes that can still be written; Infinity on file systems that do not tell. */
  async freeBytes(): Promise<number> {
    const { bavail, bsize, blocks } = await statfs(this.#folder);
    return blocks === 0 ? Number.POSITIVE_INFINITY : bavail * bsize;
  }
}

/** Whether a write failed because there is no room: on the disk, in the quota, below the process's limit or in SQLite. */
export function isDiskFull(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if ("errcode" in error) return error.errcode === SQLITE_FULL;
  return "code" in error && ["ENOSPC", "EDQUOT", "EFBIG"].includes(String(error.code));
}

const SQLITE_FULL = 13;
