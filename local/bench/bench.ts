/**
 * `npm run bench [-- --quick] [--json FILE]`: measures the product on this machine, against a bare server and against
 * itself with little history. Its database, folders and ports are its own; nothing of `.data` is touched.
 */
import { randomBytes } from "node:crypto";
import { parseArgs } from "node:util";
import { runEntry } from "@/local/launcher/entry";
import { freePort } from "@/local/launcher/ports";
import { temporaryFolder } from "@/local/launcher/temporary-folder";
import { FULL, QUICK } from "./plan";

const DIST_DIR = ".next-bench";

await runEntry(async (stopping) => {
  const { values } = parseArgs({ options: { quick: { type: "boolean" }, json: { type: "string" } } });
  Object.assign(process.env, await ownEnvironment());
  // Loaded only now, because it reads the environment.
  const { run } = await import("./run");
  const plan = values.quick ? QUICK : FULL;
  return run({ plan, jsonFile: values.json ?? null, distDir: DIST_DIR }, stopping);
});

/** Settings that leave nothing to the shell or to `.env`, so that no other database or realtime service is reached. */
async function ownEnvironment(): Promise<Record<string, string>> {
  return {
    PORT: String(await freePort()),
    DATA_DIR: await temporaryFolder("khedma-bench-"),
    NEXT_DIST_DIR: DIST_DIR,
    // The same each time, for it is part of what a build is made of.
    NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: Buffer.alloc(32, "bench").toString("base64"),
    NEXTAUTH_SECRET: randomBytes(48).toString("base64url"),
    ...{ RATE_LIMITS: "0", DEMO: "0" },
    // An empty value counts as none.
    ...{ APP_URL: "", DATABASE_URL: "", DATABASE_POOL: "", PUSHER_PORT: "" },
    ...{ PUSHER_APP_ID: "", PUSHER_KEY: "", PUSHER_SECRET: "", PUSHER_CLUSTER: "", PUSHER_HOST: "", PUSHER_TLS: "" },
    ...{ GOOGLE_CLIENT_ID: "", GOOGLE_CLIENT_SECRET: "" },
  };
}
