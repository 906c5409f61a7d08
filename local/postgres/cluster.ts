import { execFile } from "node:child_process";
import { chown, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { Refusal } from "@/local/launcher/refusal";
import type { Account } from "./account";
import type { Binaries } from "./binaries";
import { clusterPath, hasCluster, newClusterFolder, settle } from "./place";

const run = promisify(execFile);
const MAJOR = "18";

/** The one role of an embedded cluster. */
export const ROLE = "khedma";

export type Cluster = {
  readonly dataDir: string;
  readonly account: Account | null;
  readonly binaries: Binaries;
  readonly password: string;
  /** Whether data must survive a power cut; what is thrown away need not. */
  readonly isDurable: boolean;
};

/** Makes the cluster of the data folder unless it is there; throws {@link Refusal} when it is of another release. */
export async function ensureCluster(cluster: Cluster): Promise<void> {
  if (await hasCluster(cluster.dataDir)) return requireRelease(cluster.dataDir);
  const folder = await newClusterFolder(cluster.dataDir, cluster.account);
  await initialise(cluster, folder);
  await settle(cluster.dataDir, folder);
}

async function requireRelease(dataDir: string): Promise<void> {
  const found = (await readFile(join(clusterPath(dataDir), "PG_VERSION"), "utf8")).trim();
  if (found === MAJOR) return;
  throw new Refusal(
    `The database in ${dataDir} was made by Postgres ${found}, and this release runs Postgres ${MAJOR}; move it with pg_dump.`,
  );
}

async function initialise({ account, binaries, password, isDurable }: Cluster, folder: string): Promise<void> {
  // initdb reads the password from a file and insists on an empty folder, hence the file beside it.
  const passwordFile = `${folder}.password`;
  await writeFile(passwordFile, password, { mode: 0o600 });
  if (account) await chown(passwordFile, account.uid, account.gid);
  const options = [`--username=${ROLE}`, `--pwfile=${passwordFile}`, "--auth=scram-sha-256", "--encoding=UTF8"];
  if (!isDurable) options.push("--no-sync");
  try {
    await run(binaries.initdb, ["-D", folder, ...options, ...localeOptions()], { cwd: folder, ...account });
  } catch (error) {
    throw new Refusal(`The database could not be made in ${folder}: ${reason(error)}.`);
  } finally {
    await rm(passwordFile, { force: true });
  }
}

/** `C` alone would make pg_trgm drop every letter beyond ASCII, so that Arabic could not be searched. */
function localeOptions(): string[] {
  // macOS before 15 knows no C.UTF-8.
  const ctype = process.platform === "darwin" ? "en_US.UTF-8" : "C.UTF-8";
  return ["--locale=C", `--lc-ctype=${ctype}`, "--locale-provider=builtin", "--builtin-locale=C.UTF-8"];
}

function reason(error: unknown): string {
  const stderr = error instanceof Error && "stderr" in error ? String(error.stderr) : String(error);
  const line = stderr.split("\n").find((text) => /error|fatal|could not/i.test(text)) ?? stderr;
  return line.replace(/^.*?(?:error|FATAL): */, "").trim();
}
