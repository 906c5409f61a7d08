/** A launcher in little, to be killed by tests: starts the embedded database of DATA_DIR, says its address, and waits. */
import { once } from "node:events";
import { runEntry } from "@/local/launcher/entry";

await runEntry(
  async (stopping) => {
    const { withDatabase } = await import("@/local/launcher/with-database");
    await withDatabase(async (url) => {
      console.log(`ready ${url}`);
      if (!stopping.aborted) await once(stopping, "abort");
    });
    return 0;
  },
  { isDotEnvRead: false },
);
