import { type ChildProcess, spawn } from "node:child_process";
import { open, readFile, realpath } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import postgres from "postgres";
import type { Guard } from "@/local/launcher/guard";
import { errorCode, Refusal } from "@/local/launcher/refusal";
import { type Cluster, ROLE } from "./cluster";
import { clearLeftover } from "./leftover";
import { clusterPath } from "./place";

const RETRY_LIMIT_MS = 20_000;
/** What a crash leaves behind for a moment; it passes by itself. */
const PASSING = /lock file .* already exists|shared memory block .* still in use|is another postmaster/i;

/** The address of a database of the embedded server. */
export function databaseUrl(port: number, password: string, database: string): string {
  return `postgres://${ROLE}:${password}@127.0.0.1:${port}/${database}`;
}

/**
 * Starts Postgres on the cluster and resolves when it answers, however long it recovers from a crash.
 * Throws {@link Refusal} with the reason that Postgres gave when it does not start.
 */
export async function startServer(cluster: Cluster, port: number, guard: Guard): Promise<ChildProcess> {
  const deadline = performance.now() + RETRY_LIMIT_MS;
  for (;;) {
    await clearLeftover(cluster.dataDir);
    const child = await launch(cluster, port, guard);
    if (await isAnswering(child, databaseUrl(port, cluster.password, "postgres"))) return child;
    const complaint = await lastComplaint(cluster.dataDir);
    if (!PASSING.test(complaint) || performance.now() > deadline) {
      throw new Refusal(`The database in ${cluster.dataDir} does not start: ${complaint || "it gave no reason"}.`);
    }
    await delay(200);
  }
}

async function launch(cluster: Cluster, port: number, guard: Guard): Promise<ChildProcess> {
  const log = await open(logPath(cluster.dataDir), "w", 0o600);
  try {
    // Past the link, for Postgres may be unable to pass the folder in which that stands.
    const folder = await realpath(clusterPath(cluster.dataDir));
    const child = spawn(cluster.binaries.postgres, ["-D", folder, ...options(cluster, port)], {
      cwd: "/",
      detached: true,
      stdio: ["ignore", log.fd, log.fd],
      ...cluster.account,
    });
    guard.watch(child, "postmaster");
    return child;
  } finally {
    await log.close();
  }
}

function options({ isDurable }: Cluster, port: number): string[] {
  const settings = [`port=${port}`, "listen_addresses=127.0.0.1", "unix_socket_directories=", "max_connections=200"];
  // A throw-away database may be lost in a power cut, and writes faster for it.
  if (!isDurable) settings.push("fsync=off", "full_page_writes=off", "synchronous_commit=off");
  return settings.flatMap((setting) => ["-c", setting]);
}

async function isAnswering(child: ChildProcess, url: string): Promise<boolean> {
  // A child that could not even be spawned has no id.
  child.once("error", () => {});
  while (child.pid !== undefined && child.exitCode === null && child.signalCode === null) {
    const client = postgres(url, { max: 1, connect_timeout: 5, onnotice: () => {} });
    const problem = await client`select 1`.then(
      () => null,
      (error: unknown) => error,
    );
    await client.end({ timeout: 0 });
    if (problem === null) return true;
    if (errorCode(problem) === "28P01") throw new Refusal(wrongPassword);
    await delay(50);
  }
  return false;
}

const wrongPassword =
  "The embedded database refuses the password in secrets.json; restore that file in DATA_DIR, or start with an empty one.";

async function lastComplaint(dataDir: string): Promise<string> {
  const lines = (await readFile(logPath(dataDir), "utf8").catch(() => "")).split("\n");
  const line = lines.findLast((text) => /FATAL|PANIC|could not|No space/.test(text)) ?? "";
  return line.replace(/^.*?(?:FATAL|PANIC|LOG): */, "").trim();
}

function logPath(dataDir: string): string {
  return join(dataDir, "postgres.log");
}
