import { execFile } from "node:child_process";
import { readdir, readFile } from "node:fs/promises";
import { promisify } from "node:util";
import { type ProcessTime, parsePs, parseStat, treeCpuMs } from "./process-times";

const run = promisify(execFile);

/** The programs whose CPU is counted; each is a child of this process, with everything below it. */
const PROGRAMS = {
  app: /next-server|next\/dist\/bin\/next/,
  realtime: /local\/pusher\/main\.ts/,
  postgres: /bin\/postgres/,
  bare: /local\/bench\/bare-server\.ts/,
};

/** Milliseconds of CPU by program. */
export type CpuMs = Readonly<Record<keyof typeof PROGRAMS, number>>;

/** What every program has used since it was started. */
export async function readCpu(): Promise<CpuMs> {
  const processes = await listProcesses();
  const used = { app: 0, realtime: 0, postgres: 0, bare: 0 };
  for (const { pid } of processes.filter(({ parent }) => parent === process.pid)) {
    const program = programOf(await commandOf(pid));
    if (program) used[program] += treeCpuMs(processes, pid);
  }
  return used;
}

/** What was used between two readings. */
export function usedBetween(before: CpuMs, after: CpuMs): CpuMs {
  return {
    app: after.app - before.app,
    realtime: after.realtime - before.realtime,
    postgres: after.postgres - before.postgres,
    bare: after.bare - before.bare,
  };
}

function programOf(command: string): keyof CpuMs | null {
  if (PROGRAMS.app.test(command)) return "app";
  if (PROGRAMS.realtime.test(command)) return "realtime";
  if (PROGRAMS.postgres.test(command)) return "postgres";
  return PROGRAMS.bare.test(command) ? "bare" : null;
}

async function listProcesses(): Promise<ProcessTime[]> {
  const lines = process.platform === "linux" ? await statLines() : await ps("-A", "pid=,ppid=,time=");
  const ticks = process.platform === "linux" ? await ticksPerSecond() : 0;
  return lines.flatMap((line) => (ticks > 0 ? parseStat(line, ticks) : parsePs(line)) ?? []);
}

async function statLines(): Promise<string[]> {
  const pids = (await readdir("/proc")).filter((name) => /^\d+$/.test(name));
  // A process may end between being listed and being read.
  return Promise.all(pids.map((pid) => readFile(`/proc/${pid}/stat`, "utf8").catch(() => "")));
}

async function ticksPerSecond(): Promise<number> {
  return run("getconf", ["CLK_TCK"]).then(
    ({ stdout }) => Number(stdout),
    () => 100,
  );
}

async function commandOf(pid: number): Promise<string> {
  if (process.platform !== "linux") return (await ps("-p", "command=", String(pid))).join("");
  return (await readFile(`/proc/${pid}/cmdline`, "utf8").catch(() => "")).replaceAll("\0", " ");
}

async function ps(which: "-A" | "-p", columns: string, ...pid: string[]): Promise<string[]> {
  return (await run("ps", [which, ...pid, "-o", columns])).stdout.split("\n");
}
