/**
 * `npm run bench:thread [-- --quick] [--json FILE]`: opens and scrolls a conversation of 100,000 messages in a headless
 * Chromium on this machine, beside one of 10. Its database, folders and ports are its own; nothing of `.data` is touched.
 */
import { parseArgs } from "node:util";
import { ownEnvironment } from "@/local/bench/environment";
import { runEntry } from "@/local/launcher/entry";
import { FULL, QUICK } from "./plan";

await runEntry(async (stopping) => {
  const { values } = parseArgs({ options: { quick: { type: "boolean" }, json: { type: "string" } } });
  Object.assign(process.env, await ownEnvironment());
  // Loaded only now, because it reads the environment.
  const { run } = await import("./run");
  return run({ plan: values.quick ? QUICK : FULL, jsonFile: values.json ?? null }, stopping);
});
