import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { glob, readFile } from "node:fs/promises";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { text } from "node:stream/consumers";
import { scriptArguments } from "@/local/launcher/script";
import { root } from "@/local/root";
import { cleanEnvironment } from "./clean-environment";

/** How a program ended that was expected to refuse. */
export type Ending = { readonly code: number | null; readonly stdout: string; readonly stderr: string };

/** Runs `npm start`, or what another script is for, without npm, to its end. */
export async function start(variables: Record<string, string>, entry = "start"): Promise<Ending> {
  const child = spawn(process.execPath, [join(root, "local/bootstrap.mjs"), entry], {
    env: { ...cleanEnvironment(), ...variables },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr), once(child, "exit")]);
  return { code: child.exitCode, stdout, stderr };
}

/** Starts a process that runs the embedded database of the folder; resolves with its address once that answers. */
export async function holdDatabase(dataDir: string): Promise<{ child: ChildProcess; url: string }> {
  const child = spawn(process.execPath, scriptArguments("local/testing/hold-database.ts"), {
    env: { ...cleanEnvironment(), DATA_DIR: dataDir },
    stdio: ["ignore", "pipe", "inherit"],
  });
  for await (const line of createInterface({ input: child.stdout })) {
    if (line.startsWith("ready ")) return { child, url: line.slice("ready ".length) };
  }
  throw new Error("The database did not start.");
}

/** Ends a process at once and waits until it is gone. */
export async function kill(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  const ended = once(child, "exit");
  child.kill(signal);
  await ended;
}

/** The watchdogs of this machine that hold the folder; Linux only. */
export async function watchdogsOf(dataDir: string): Promise<number[]> {
  const pids: number[] = [];
  for await (const path of glob("/proc/[0-9]*/cmdline")) {
    const command = await readFile(path, "utf8").catch(() => "");
    if (command.includes("watchdog.ts") && command.includes(dataDir)) pids.push(Number(path.split("/")[2]));
  }
  return pids;
}
