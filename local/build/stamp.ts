import { createHash } from "node:crypto";
import { glob, readFile, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { root } from "@/local/root";

/** What a build is made of. Tests and the cellar are not in it, so that changing them costs no build. */
const SOURCES = ["{app,components,lib,db,messages,public}/**/*", "*.{ts,mjs,json}"];
const LEFT_OUT = /\.(test|spec)\.tsx?$|^(next-env\.d|vitest\.config)\.ts$|^biome\.json$|^knip\.json$/;

/** A digest of everything that a build depends on, the key that is built into it included. */
export async function sourceStamp(actionsKey: string): Promise<string> {
  const paths: string[] = [];
  for await (const path of glob(SOURCES, { cwd: root })) paths.push(path);
  const digest = createHash("sha256").update(actionsKey).update(process.version);
  for (const path of paths.filter((found) => !LEFT_OUT.test(found)).sort()) {
    const file = join(root, path);
    if (!(await stat(file)).isFile()) continue;
    digest.update(`\0${path}\0`).update(await readFile(file));
  }
  return digest.digest("hex");
}

/** Whether the folder holds a finished build of exactly these sources. */
export async function hasBuild(distDir: string, stamp: string): Promise<boolean> {
  const [found, id] = await Promise.all([read(stampPath(distDir)), read(join(root, distDir, "BUILD_ID"))]);
  return found === stamp && id !== null;
}

/** Notes what the build in the folder was made of. */
export async function writeStamp(distDir: string, stamp: string): Promise<void> {
  await writeFile(stampPath(distDir), stamp);
}

/** Makes the folder's build count as none. */
export async function removeStamp(distDir: string): Promise<void> {
  await rm(stampPath(distDir), { force: true });
}

/** Empties the cache of the compiler, which remembers failures and repeats them after their cause is gone. */
export async function removeCache(distDir: string): Promise<void> {
  await rm(join(root, distDir, "cache"), { recursive: true, force: true });
}

function stampPath(distDir: string): string {
  return join(root, distDir, "khedma-build-stamp");
}

function read(path: string): Promise<string | null> {
  return readFile(path, "utf8").catch(() => null);
}
