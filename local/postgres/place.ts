import { randomUUID } from "node:crypto";
import { chmod, chown, lstat, mkdir, realpath, rename, rm, stat, symlink } from "node:fs/promises";
import { dirname, join } from "node:path";
import { type Account, canReach } from "./account";

const OPEN_FOLDER = "/var/lib/khedma-market";

/** The folder under which root keeps what another account must reach when checkout or data folder are closed to it. */
export async function openFolder(): Promise<string> {
  await mkdir(OPEN_FOLDER, { recursive: true });
  await chmod(OPEN_FOLDER, 0o755);
  return OPEN_FOLDER;
}

/** The cluster of a data folder: a folder in it, or a link to a folder elsewhere. */
export function clusterPath(dataDir: string): string {
  return join(dataDir, "postgres");
}

/** Whether the data folder holds a finished cluster. */
export async function hasCluster(dataDir: string): Promise<boolean> {
  return stat(join(clusterPath(dataDir), "PG_VERSION")).then(
    (file) => file.isFile(),
    () => false,
  );
}

/** An empty folder that the account owns and can reach, to be filled and then {@link settle}d. */
export async function newClusterFolder(dataDir: string, account: Account | null): Promise<string> {
  const inside = `${clusterPath(dataDir)}.new`;
  // A first start that was broken off leaves a half-made cluster, which nobody has used.
  await rm(inside, { recursive: true, force: true });
  await removeCluster(dataDir);
  const isInside = account === null || (await canReach(account, dataDir));
  const folder = isInside ? inside : join(await openFolder(), `cluster-${randomUUID()}`);
  await mkdir(folder, { mode: 0o700 });
  if (account) await chown(folder, account.uid, account.gid);
  return folder;
}

/** Makes a filled folder the data folder's cluster. */
export async function settle(dataDir: string, folder: string): Promise<void> {
  if (dirname(folder) === dataDir) await rename(folder, clusterPath(dataDir));
  else await symlink(folder, clusterPath(dataDir));
}

/** Deletes the data folder's cluster, wherever it lies; there may be none. */
export async function removeCluster(dataDir: string): Promise<void> {
  const path = clusterPath(dataDir);
  const isLink = await lstat(path).then(
    (found) => found.isSymbolicLink(),
    () => false,
  );
  if (isLink) await rm(await realpath(path).catch(() => path), { recursive: true, force: true });
  await rm(path, { recursive: true, force: true });
}
