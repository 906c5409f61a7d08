/** The process that does what is queued, with the environment that it was given: ends what it has in hand when it is told to end. */
import { once } from "node:events";
import { runEntry } from "@/local/launcher/entry";
import { Refusal } from "@/local/launcher/refusal";

await runEntry(
  async (stopping) => {
    const { startTelling } = await import("@/lib/notifications/job");
    const worker = startTelling();
    if (!worker) throw new Refusal("There is no database to work for: DATABASE_URL is not set.");
    const stopped = stopping.aborted ? Promise.resolve() : once(stopping, "abort");
    await Promise.race([worker.ready, stopped]);
    if (!stopping.aborted) console.log("The worker is ready.");
    await stopped;
    await worker.stop();
    return 0;
  },
  { isDotEnvRead: false },
);
