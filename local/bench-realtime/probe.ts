/** What a server under measurement says of its own process: CPU since its start, and memory after a collection. */
export type Usage = { readonly cpuMs: number; readonly rssBytes: number; readonly heapBytes: number };

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
  return { cpuMs: (user + system) / 1000, rssBytes: rss, heapBytes: heapUsed };
}
