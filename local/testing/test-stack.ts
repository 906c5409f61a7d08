import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { freePort } from "@/local/launcher/ports";
import type { Say } from "@/local/launcher/say";
import type { Source } from "@/local/launcher/settings";
import { type Stack, startStack } from "@/local/launcher/stack";
import { temporaryFolder } from "@/local/launcher/temporary-folder";
import { root } from "@/local/root";
import { cleanEnvironment } from "./clean-environment";

/** The same at every run, so that a build of the last run can be used again. */
const ACTIONS_KEY = Buffer.alloc(32, "khedma").toString("base64");

/** Has what is asked of push services stay on this machine, in every process that is told it. */
const PUSH_ROAD = `--import ${pathToFileURL(join(root, "local/testing/push-road.ts")).href}`;

/** Starts the product as the start command does, but on free ports and with a data folder that vanishes with it. */
export async function startTestStack(stopping: AbortSignal, say: Say): Promise<Stack> {
  return startStack({ source: await testSource(), mode: "start", life: "throw-away", say }, stopping);
}

/** The environment of a test stack, `DATA_DIR` being a new folder. */
export async function testSource(): Promise<Source> {
  const own = cleanEnvironment();
  return {
    ...own,
    PORT: String(await freePort()),
    PUSHER_PORT: String(await freePort()),
    DATA_DIR: await temporaryFolder("khedma-e2e-"),
    NEXT_DIST_DIR: ".next-test",
    NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: ACTIONS_KEY,
    NODE_OPTIONS: `${own.NODE_OPTIONS ?? ""} ${PUSH_ROAD}`.trim(),
  };
}
