/**
 * What a process that reads strangers' bytes may take: loaded before the worker itself, and ending the process from a thread
 * of its own, for a decoder that hangs or grows leaves no turn to anything beside it.
 */
import { writeFileSync } from "node:fs";
import { Worker } from "node:worker_threads";

/** The process that started this one ends it earlier, unless it is gone itself. */
const LIFE_MS = 25_000;
/** A photo of 108 megapixels needs half of it; what needs more is made to, such as a JPEG that can only be decoded whole. */
const MOST_BYTES = 640 * 1024 ** 2;
/** In so short a time no decoder fills more than some tens of megabytes. */
const LOOK_EVERY_MS = 20;

const watch = `
  const end = () => process.kill(${process.pid}, "SIGKILL");
  setTimeout(end, ${LIFE_MS});
  setInterval(() => process.memoryUsage.rss() > ${MOST_BYTES} && end(), ${LOOK_EVERY_MS});
`;
new Worker(watch, { eval: true }).unref();

try {
  // Where memory runs short all the same, Linux ends this process and not the app.
  writeFileSync("/proc/self/oom_score_adj", "1000");
} catch {
  // No other system has it.
}
