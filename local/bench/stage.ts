import { type ChildProcess, spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { freePort } from "@/local/launcher/ports";
import { Refusal } from "@/local/launcher/refusal";
import { scriptArguments } from "@/local/launcher/script";
import { startStack } from "@/local/launcher/stack";
import { root } from "@/local/root";
import type { App } from "./ways";

/** Everything that is measured, running; told what the environment says. */
export type Stage = {
  readonly app: App;
  readonly barePort: number;
  readonly databaseUrl: string;
  readonly realtimeKey: string;
  close(): Promise<void>;
};

/** Starts the app with its database and realtime server as `npm start` does, and the bare server on the same database. */
export async function setStage(say: (line: string) => void, stopping: AbortSignal): Promise<Stage> {
  const stack = await startStack({ source: process.env, mode: "start", life: "throw-away", say }, stopping);
  try {
    const { DATABASE_URL: databaseUrl = "", PUSHER_KEY: realtimeKey = "" } = stack.env;
    const bare = await startBareServer(databaseUrl);
    async function close(): Promise<void> {
      bare.child.kill("SIGKILL");
      await stack.close();
    }
    const app = { port: stack.settings.env.PORT, origin: stack.settings.appUrl };
    return { app, barePort: bare.port, databaseUrl, realtimeKey, close };
  } catch (error) {
    await stack.close();
    throw error;
  }
}

async function startBareServer(databaseUrl: string): Promise<{ child: ChildProcess; port: number }> {
  const port = await freePort();
  const child = spawn(process.execPath, scriptArguments("local/bench/bare-server.ts"), {
    cwd: root,
    env: { ...process.env, DATABASE_URL: databaseUrl, PORT: String(port), NODE_ENV: "production" },
    stdio: ["pipe", "pipe", "inherit"],
  });
  for await (const line of createInterface({ input: child.stdout })) {
    if (line === "bare ready") return { child, port };
  }
  throw new Refusal("The bare server did not start.");
}
