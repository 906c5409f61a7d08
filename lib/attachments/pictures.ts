import "server-only";
import { createWriteStream, openAsBlob } from "node:fs";
import { mkdtemp, readdir, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { z } from "zod";
import { logger } from "@/lib/logger";
import { runWorker, WORKERS } from "./run-worker";
import { openObject, storeObjects } from "./storage";
import { Turns } from "./turns";

/** Decoding takes as much memory as a picture has pixels, and a core. */
const MAX_WORKERS = 2;
const FOLDER = "khedma-picture-";
/** No folder of a picture that is being drawn is so old. */
const ABANDONED_AFTER_MS = 10 * 60_000;

const turns = new Turns(MAX_WORKERS);

const page = z.object({ width: z.number(), height: z.number(), placeholder: z.string() });
const drawn = page.extend({ mime: z.string(), size: z.number(), hasPreview: z.boolean() });

export interface Page extends z.output<typeof page> {
  previewKey: string;
  thumbKey: string;
}

export interface Picture extends Omit<z.output<typeof drawn>, "hasPreview"> {
  key: string;
  /** Null of what is small enough, or moves: it is its own. */
  previewKey: string | null;
  thumbKey: string;
}

/** Stores a picture of `person` anew: upright, without what it says of place, time and camera, and small. Null when it is none. */
export function redraw(key: string, mime: string, person: string): Promise<Picture | null> {
  return withOriginal(key, person, async (folder) => {
    const told = drawn.nullable().parse(await draw("picture-worker.ts", folder, mime));
    if (told === null) return null;
    const { hasPreview, ...picture } = told;
    const { thumb, preview } = SMALL;
    const types = { full: told.mime, thumb, ...(hasPreview ? { preview } : {}) };
    const [full = "", thumbKey = "", previewKey = null] = await store(folder, types);
    return { ...picture, key: full, previewKey, thumbKey };
  });
}

/** Stores the first page of a PDF as a picture, small twice; the file stays as it is. Null when it cannot be drawn. */
export function drawPage(key: string, person: string): Promise<Page | null> {
  return withOriginal(key, person, async (folder) => {
    const told = page.nullable().parse(await draw("page-worker.ts", folder, "application/pdf"));
    if (told === null) return null;
    const [previewKey = "", thumbKey = ""] = await store(folder, SMALL);
    return { ...told, previewKey, thumbKey };
  });
}

/** Removes the originals that a process which was ended while it drew has left on the disk. */
export async function removeAbandoned(now = Date.now()): Promise<void> {
  const folders = (await readdir(tmpdir())).filter((name) => name.startsWith(FOLDER));
  for (const folder of folders.map((name) => join(tmpdir(), name))) {
    // Gone meanwhile, or another person's on a machine with several.
    const made = await stat(folder).catch(() => null);
    if (made && made.mtimeMs < now - ABANDONED_AFTER_MS)
      await rm(folder, { recursive: true, force: true }).catch(() => {});
  }
}

const SMALL = { preview: "image/webp", thumb: "image/webp" };

async function withOriginal<Result>(key: string, person: string, work: (folder: string) => Promise<Result>) {
  const next = await turns.take(person);
  const folder = await mkdtemp(join(tmpdir(), FOLDER));
  try {
    await download(key, join(folder, "original"));
    return await work(folder);
  } finally {
    next();
    await rm(folder, { recursive: true, force: true });
  }
}

/** Answers the keys of the files named, which are stored with their types. */
async function store(folder: string, types: Readonly<Record<string, string>>): Promise<string[]> {
  const blobs = Object.entries(types).map(([name, type]) => openAsBlob(join(folder, name), { type }));
  return storeObjects(await Promise.all(blobs));
}

async function download(key: string, path: string): Promise<void> {
  const { ok, body, status } = await openObject(key);
  if (!ok || !body) throw new Error(`the storage answers ${status} for a file that it has told of`);
  await pipeline(body, createWriteStream(path));
}

/** What a worker made of the original; null when it cannot make a picture of it, or not within its limits. */
async function draw(worker: string, folder: string, mime: string): Promise<unknown> {
  const { output, complaint } = await runWorker(join(WORKERS, worker), [folder, mime]);
  if (output !== null) return JSON.parse(output);
  logger.info({ mime, complaint }, "picture not drawn");
  return null;
}
