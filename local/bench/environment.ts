import { randomBytes } from "node:crypto";
import { freePort } from "@/local/launcher/ports";
import { temporaryFolder } from "@/local/launcher/temporary-folder";

/** Where benchmarks keep the build that they measure. */
export const DIST_DIR = ".next-bench";

/** Settings that leave nothing to the shell or to `.env`, so that no other database or realtime service is reached. */
export async function ownEnvironment(): Promise<Record<string, string>> {
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
