/** A process as the operating system counts it. */
export type ProcessTime = {
  readonly pid: number;
  readonly parent: number;
  /** Milliseconds of CPU, those of its children that have ended included. */
  readonly cpuMs: number;
};

/** Reads a line of Linux's /proc/<pid>/stat; null for anything else. */
export function parseStat(line: string, ticksPerSecond: number): ProcessTime | null {
  // The name stands in parentheses and may hold spaces and parentheses itself.
  const match = /^(\d+) \(.*\) \S (.*)$/s.exec(line);
  if (!match) return null;
  const [parent = 0, ...fields] = (match[2] ?? "").split(" ").map(Number);
  // utime, stime, and both again of the children that were waited for.
  const ticks = fields.slice(9, 13).reduce((sum, value) => sum + value, 0);
  return { pid: Number(match[1]), parent, cpuMs: (ticks * 1000) / ticksPerSecond };
}

/** Reads a line of `ps -o pid=,ppid=,time=` (elsewhere than on Linux), whose time is [[days-]hours:]minutes:seconds. */
export function parsePs(line: string): ProcessTime | null {
  const match = /^\s*(\d+)\s+(\d+)\s+(?:(\d+)-)?(?:(\d+):)?(\d+):(\d+(?:\.\d+)?)\s*$/.exec(line);
  if (!match) return null;
  const [pid = 0, parent = 0, days = 0, hours = 0, minutes = 0, seconds = 0] = match
    .slice(1)
    .map((text) => +(text ?? 0));
  return { pid, parent, cpuMs: (((days * 24 + hours) * 60 + minutes) * 60 + seconds) * 1000 };
}

/** Milliseconds of CPU of a process and all that descend from it. */
export function treeCpuMs(processes: readonly ProcessTime[], root: number): number {
  const own = processes.find(({ pid }) => pid === root)?.cpuMs ?? 0;
  const children = processes.filter(({ parent }) => parent === root);
  return children.reduce((sum, { pid }) => sum + treeCpuMs(processes, pid), own);
}
