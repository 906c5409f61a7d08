/**
 * Holds a data folder for a launcher and ends the launcher's processes once its own stdin closes, which happens on an
 * orderly stop just as on a kill -9. Arguments: the data folder, and `throw-away` when that is to be removed at the end.
 */
import { rm } from "node:fs/promises";
import { createInterface } from "node:readline";
import { removeCluster } from "@/local/postgres/place";
import { takeLock } from "./lock";
import { stopGroup, stopPostmaster } from "./processes";

const [dataDir = "", life = ""] = process.argv.slice(2);
const groups = new Set<number>();
const postmasters = new Set<number>();

// Ctrl-C reaches everything in the terminal, and this process must outlive all the others.
for (const name of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(name, () => {});

const lock = await takeLock(dataDir);
process.stdout.write(lock ? "held\n" : "taken\n");
if (lock) {
  for await (const line of createInterface({ input: process.stdin })) obey(line);
  lock.announceClosing();
  await Promise.all([...groups].map(stopGroup));
  await Promise.all([...postmasters].map(stopPostmaster));
  await lock.release();
  if (life === "throw-away") await removeAll();
}

function obey(line: string): void {
  const [verb, kind, pid] = line.split(" ");
  const pids = kind === "postmaster" ? postmasters : groups;
  if (verb === "watch") pids.add(Number(pid));
  else pids.delete(Number(pid));
}

async function removeAll(): Promise<void> {
  await removeCluster(dataDir);
  await rm(dataDir, { recursive: true, force: true });
}
