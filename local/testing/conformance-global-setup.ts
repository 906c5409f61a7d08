import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import type { TestProject } from "vitest/node";
import { freePort } from "@/local/launcher/ports";
import { scriptArguments } from "@/local/launcher/script";
import { parseAddress, parseFeatures, type Target } from "@/local/pusher/conformance-address";
import { cleanEnvironment } from "./clean-environment";

/** Has the suite judge the server of CONFORMANCE_TARGET, else our own, started as the start command starts it. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const { CONFORMANCE_TARGET = "", CONFORMANCE_WITHOUT = "" } = process.env;
  const given = parseAddress(CONFORMANCE_TARGET);
  const { target, close } = given ? { target: given, close: async () => {} } : await startOwnServer();
  project.provide("target", target);
  project.provide("without", parseFeatures(CONFORMANCE_WITHOUT) ?? []);
  return close;
}

async function startOwnServer(): Promise<{ target: Target; close: () => Promise<void> }> {
  const app = { id: "1", key: "key-of-conformance", secret: "secret-of-conformance" };
  const target = { host: "127.0.0.1", port: await freePort(), tls: false, ...app };
  const child = spawn(process.execPath, scriptArguments("local/pusher/main.ts"), {
    env: {
      ...cleanEnvironment(),
      ...{ PUSHER_APP_ID: app.id, PUSHER_KEY: app.key, PUSHER_SECRET: app.secret, PUSHER_PORT: String(target.port) },
      PUSHER_CLIENT_EVENTS: "1",
    },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const ended = once(child, "exit");
  async function close(): Promise<void> {
    child.kill("SIGTERM");
    await ended;
  }
  for await (const line of createInterface({ input: child.stdout })) {
    if (line.startsWith("realtime ready")) return { target, close };
  }
  throw new Error("The realtime server did not start.");
}
