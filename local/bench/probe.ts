import { readFileSync } from "node:fs";

/** What a server under measurement says of its own process: CPU since its start, memory now, and the most it ever held. */
export type Usage = {
  readonly cpuMs: number;
  readonly rssBytes: number;
  readonly heapBytes: number;
  readonly peakBytes: number;
};

/** Tells the parent process the port, and answers each of its questions: "cpu", or "memory", which collects first. */
export function answerProbes(port: number): void {
  process.on("message", (question) => {
    if (question === "memory") for (let turn = 0; turn < 3; turn += 1) global.gc?.();
    process.send?.(usage());
  });
  // It ends with whoever started it, however that ends.
  process.on("disconnect", () => process.exit());
  process.send?.({ port });
}

function usage(): Usage {
  const { user, system } = process.cpuUsage();
  const { rss, heapUsed } = process.memoryUsage();
  return { cpuMs: (user + system) / 1000, rssBytes: rss, heapBytes: heapUsed, peakBytes: peakBytes() };
}

/** Linux counts the parent's memory in what getrusage tells, for a process is a copy of it before it runs its own program. */
function peakBytes(): number {
  const status = process.platform === "linux" ? readFileSync("/proc/self/status", "utf8") : "";
  return Number(/^VmHWM:\s+(\d+) kB$/m.exec(status)?.[1] ?? process.resourceUsage().maxRSS) * 1024;
}
