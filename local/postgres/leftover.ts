import { execFile } from "node:child_process";
import { readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { isAlive, stopPostmaster } from "@/local/launcher/processes";
import { clusterPath } from "./place";

const run = promisify(execFile);

/** What a running postmaster says of itself in its lock file. */
export type Postmaster = { readonly pid: number; readonly port: number };

/** The postmaster that the cluster's lock file names, running or not; `null` when there is no such file. */
export async function readPostmaster(dataDir: string): Promise<Postmaster | null> {
  const lines = await readFile(lockFile(dataDir), "utf8").catch(() => "");
  const [pid = "", , , port = ""] = lines.split("\n");
  return Number(pid) > 0 ? { pid: Number(pid), port: Number(port) } : null;
}

/** Ends a postmaster that a killed launcher left running, and clears a lock file that names some other program. */
export async function clearLeftover(dataDir: string): Promise<void> {
  const postmaster = await readPostmaster(dataDir);
  if (!postmaster || !isAlive(postmaster.pid)) return;
  if ((await programOf(postmaster.pid)).includes("postgres")) return stopPostmaster(postmaster.pid);
  // The id belongs to another program now, as happens all the time in containers; Postgres itself would refuse to start.
  await rm(lockFile(dataDir), { force: true });
}

function lockFile(dataDir: string): string {
  return join(clusterPath(dataDir), "postmaster.pid");
}

async function programOf(pid: number): Promise<string> {
  if (process.platform === "linux") return readFile(`/proc/${pid}/comm`, "utf8").catch(() => "");
  if (process.platform === "win32") return "postgres";
  return run("ps", ["-p", String(pid), "-o", "comm="]).then(
    ({ stdout }) => stdout,
    () => "",
  );
}
