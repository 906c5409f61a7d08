import { once } from "node:events";
import type { WebMode } from "./services";
import { isDemo } from "./settings";
import { type Stack, startStack } from "./stack";

const PASSWORD = "khedma-demo";
const ACCOUNTS = [
  ["salma@khedma.test", "freelancer"],
  ["mehdi@khedma.test", "freelancer"],
  ["youssef@khedma.test", "client"],
  ["claire@khedma.test", "client"],
  ["atlas@khedma.test", "company"],
  ["admin@khedma.test", "moderator"],
];

/** Serves the product until `stopping`; answers the exit code. */
export async function serve(mode: WebMode, stopping: AbortSignal): Promise<number> {
  const stack = await startStack({ source: process.env, mode, life: "kept", say: console.log }, stopping);
  greet(stack);
  if (!stopping.aborted) await once(stopping, "abort");
  console.log("Stopping…");
  await stack.close();
  return 0;
}

function greet({ settings }: Stack): void {
  console.log(`\nKhedma Market is ready on ${settings.appUrl}`);
  if (isDemo(settings)) {
    console.log(`Sign in with one of these, password ${PASSWORD}:`);
    for (const [email, kind] of ACCOUNTS) console.log(`  ${email?.padEnd(20)} ${kind}`);
  }
  console.log("Press Ctrl-C to stop.\n");
}
