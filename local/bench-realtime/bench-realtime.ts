/**
 * `npm run bench:realtime [-- --quick] [--json FILE]`: measures the embedded realtime server on this machine, round by
 * round beside a raw one that speaks no protocol. It needs no database, no build and no port of its own choosing.
 */
import { parseArgs } from "node:util";
import { runEntry } from "@/local/launcher/entry";
import { FULL, QUICK } from "./plan";
import { run } from "./run";

await runEntry(
  async (stopping) => {
    const { values } = parseArgs({ options: { quick: { type: "boolean" }, json: { type: "string" } } });
    return run({ plan: values.quick ? QUICK : FULL, jsonFile: values.json ?? null }, stopping);
  },
  { isDotEnvRead: false },
);
