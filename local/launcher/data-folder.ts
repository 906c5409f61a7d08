import { mkdir, realpath, rm, stat, statfs, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { root } from "@/local/root";
import { errorCode, Refusal } from "./refusal";

/** Others may pass through it, because Postgres runs as another account when this one is root, but not look around. */
const FOLDER_MODE = 0o711;

const REASONS: Readonly<Record<string, string>> = {
  ENOSPC: "the disk is full",
  EDQUOT: "the quota is used up",
  EROFS: "it is read-only",
  EACCES: "this user may not write there",
  EPERM: "this user may not write there",
  ENOTDIR: "a part of it is a file, not a folder",
  ENOENT: "no folder can be made there",
  EEXIST: "it is a file, not a folder",
};

/** The real path of DATA_DIR (relative to the checkout), made when missing; throws {@link Refusal} unless it has `freeBytes` to write. */
export async function openDataFolder(dataDir: string, freeBytes: number): Promise<string> {
  const wanted = resolve(root, dataDir);
  const folder = await prove(wanted).catch((error: unknown) => {
    throw new Refusal(
      `The data folder ${wanted} cannot be written to: ${reasonOf(error)}; set DATA_DIR to another folder.`,
    );
  });
  const { bavail, bsize, blocks } = await statfs(folder);
  // Some network file systems do not tell their size and answer zero blocks.
  if (blocks === 0 || bavail * bsize >= freeBytes) return folder;
  const free = Math.floor((bavail * bsize) / 1e6);
  throw new Refusal(
    `The data folder ${wanted} has only ${free} MB free, and ${freeBytes / 1e6} MB are needed; make room, or set DATA_DIR to another folder.`,
  );
}

async function prove(wanted: string): Promise<string> {
  await makeFolder(wanted);
  const folder = await realpath(wanted);
  const trial = join(folder, `.trial-${process.pid}`);
  await writeFile(trial, "can be written", { flush: true });
  await rm(trial);
  return folder;
}

/** Node's own recursive `mkdir` tries for ever where the system denies a folder that is there, as in /proc. */
async function makeFolder(path: string): Promise<void> {
  try {
    await mkdir(path, FOLDER_MODE);
  } catch (error) {
    const isThere = errorCode(error) === "EEXIST" && (await stat(path)).isDirectory();
    if (isThere) return;
    if (errorCode(error) !== "ENOENT" || dirname(path) === path) throw error;
    await makeFolder(dirname(path));
    await mkdir(path, FOLDER_MODE);
  }
}

function reasonOf(error: unknown): string {
  const code = errorCode(error);
  return REASONS[code] ?? (error instanceof Error ? error.message : code);
}
