import "server-only";
import { spawn } from "node:child_process";
import { createWriteStream, openAsBlob } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { pipeline } from "node:stream/promises";
import { z } from "zod";
import { logger } from "@/lib/logger";
import { openObject, storeObjects } from "./storage";

/** Decoding takes as much memory as a picture has pixels, and a core. */
const MAX_WORKERS = 2;
const WORKER_LIMIT_MS = 20_000;

const drawn = z.object({
  mime: z.string(),
  size: z.number(),
  width: z.number(),
  height: z.number(),
  placeholder: z.string(),
});

export interface Picture {
  key: string;
  previewKey: string;
  thumbKey: string;
  mime: string;
  size: number;
  width: number;
  height: number;
  placeholder: string;
}

/** Stores a picture anew: upright, without what it says of place, time and camera, and small twice. Null when it is none. */
export async function redraw(key: string, mime: string): Promise<Picture | null> {
  await turn();
  const folder = await mkdtemp(join(tmpdir(), "khedma-picture-"));
  try {
    await download(key, join(folder, "original"));
    const told = await draw(folder, mime);
    if (told === null) return null;
    const types = [told.mime, "image/webp", "image/webp"];
    const blobs = ["full", "preview", "thumb"].map((name, i) =>
      openAsBlob(join(folder, name), { type: types[i] ?? "" }),
    );
    const [full = "", previewKey = "", thumbKey = ""] = await storeObjects(await Promise.all(blobs));
    return { ...told, key: full, previewKey, thumbKey };
  } finally {
    next();
    await rm(folder, { recursive: true, force: true });
  }
}

async function download(key: string, path: string): Promise<void> {
  const { ok, body, status } = await openObject(key);
  if (!ok || !body) throw new Error(`the storage answers ${status} for a file that it has told of`);
  await pipeline(body, createWriteStream(path));
}

/** Runs the worker; null when it cannot make a picture of it, or not within its limits. */
async function draw(folder: string, mime: string): Promise<z.output<typeof drawn> | null> {
  const program = join(process.cwd(), "lib", "attachments", "picture-worker.ts");
  // Without our environment, whose secrets a picture made to break its decoder would be after.
  const child = spawn(process.execPath, ["--disable-warning=ExperimentalWarning", program, folder, mime], {
    env: { NODE_ENV: "production" },
    timeout: WORKER_LIMIT_MS,
    killSignal: "SIGKILL",
    stdio: ["ignore", "pipe", "pipe"],
  });
  const ended = new Promise<number | null>((resolve, reject) => child.on("close", resolve).on("error", reject));
  const [code, output, complaint] = await Promise.all([ended, text(child.stdout), text(child.stderr)]);
  if (code === 0) return drawn.parse(JSON.parse(output));
  logger.info({ code, mime, complaint: /^\w*Error: .*$/m.exec(complaint)?.[0] }, "picture not drawn");
  return null;
}

let running = 0;
const waiting: (() => void)[] = [];

async function turn(): Promise<void> {
  if (running >= MAX_WORKERS) await new Promise<void>((resolve) => waiting.push(resolve));
  else running += 1;
}

function next(): void {
  const first = waiting.shift();
  if (first) first();
  else running -= 1;
}
