import { parseArgs } from "node:util";
import { Refusal } from "@/local/launcher/refusal";
import { FEATURES, parseAddress, parseFeatures } from "@/local/pusher/conformance-address";
import { reporting } from "./reporting";
import { runVitest } from "./vitest-run";

/**
 * `npm run conformance [-- http://key:secret@host:port/apps/id [--without feature,…]]`: judges that server of the Pusher
 * protocol, our own when none is named; answers the exit code. Throws {@link Refusal} for what it cannot read.
 */
export async function testConformance(args: string[], stopping: AbortSignal): Promise<number> {
  const options = { without: { type: "string", default: "" } } as const;
  const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
  const [address = ""] = positionals;
  if (positionals.length > 1 || (address && !parseAddress(address)))
    throw new Refusal("A server to judge is written http://key:secret@host:port/apps/id.");
  if (!parseFeatures(values.without))
    throw new Refusal(`--without takes names between commas out of ${FEATURES.join(", ")}.`);
  const choice = { CONFORMANCE_TARGET: address, CONFORMANCE_WITHOUT: values.without };
  return reporting(stopping, (guard) => runVitest(["conformance"], guard, console.log, choice));
}
