/**
 * `npm run bench:uploads [-- --quick] [--json FILE]`: measures uploads through the embedded upload server on this machine,
 * directly and through the gate, round by round beside a bare PUT-to-disk server. It needs no database and no build.
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
