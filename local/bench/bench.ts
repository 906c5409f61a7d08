/**
 * `npm run bench [-- --quick] [--json FILE]`: measures the product on this machine, against a bare server and against
 * itself with little history. Its database, folders and ports are its own; nothing of `.data` is touched.
 */
import { parseArgs } from "node:util";
import { runEntry } from "@/local/launcher/entry";
import { DIST_DIR, ownEnvironment } from "./environment";
import { FULL, QUICK } from "./plan";

await runEntry(async (stopping) => {
  const { values } = parseArgs({ options: { quick: { type: "boolean" }, json: { type: "string" } } });
  Object.assign(process.env, await ownEnvironment());
  // Loaded only now, because it reads the environment.
  const { run } = await import("./run");
  const plan = values.quick ? QUICK : FULL;
  return run({ plan, jsonFile: values.json ?? null, distDir: DIST_DIR }, stopping);
});
