import { execFile } from "node:child_process";
import { stat } from "node:fs/promises";
import { dirname } from "node:path";
import { promisify } from "node:util";
import { Refusal } from "@/local/launcher/refusal";

const run = promisify(execFile);

/** An account of the operating system. */
export type Account = { readonly uid: number; readonly gid: number };

/**
 * The account that Postgres must run as, or `null` for the present one. Postgres refuses to run as root, so that root
 * lends it the owner of `cluster` when that exists, else `postgres`, else `nobody`.
 */
export async function postgresAccount(cluster: string): Promise<Account | null> {
  if (process.getuid?.() !== 0) return null;
  const owner = await stat(cluster).catch(() => null);
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  const account = (await accountNamed("postgres")) ?? (await accountNamed("nobody"));
  if (account) return account;
  throw new Refusal(
    "Postgres cannot run as root, and this machine has no account `postgres` or `nobody`; set DATABASE_URL.",
  );
}

/** Whether the account may pass through `path` and every folder above it. */
export async function canReach(account: Account, path: string): Promise<boolean> {
  const { uid, gid, mode } = await stat(path);
  const right = uid === account.uid ? 0o100 : gid === account.gid ? 0o010 : 0o001;
  if ((mode & right) === 0) return false;
  return dirname(path) === path || canReach(account, dirname(path));
}

async function accountNamed(name: string): Promise<Account | null> {
  try {
    const [uid, gid] = await Promise.all([run("id", ["-u", name]), run("id", ["-g", name])]);
    return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
  } catch {
    return null;
  }
}
