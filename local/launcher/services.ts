import type { ChildProcess } from "node:child_process";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { root } from "@/local/root";
import { startProgram, untilReady } from "./child";
import type { Guard } from "./guard";
import { Refusal } from "./refusal";
import type { Say } from "./say";
import { scriptArguments } from "./script";
import type { Service } from "./supervise";
import { waitUntil } from "./wait";

const ANSWER_LIMIT_MS = 10_000;
const HEALTH_LIMIT_MS = 180_000;
const NEXT = join(root, "node_modules/next/dist/bin/next");
/** By the environment, because `next dev` serves from a process of its own. */
const GATE = pathToFileURL(join(root, "local/launcher/gate.ts")).href;

export type WebMode = "start" | "dev";

/** The embedded realtime server. */
export function realtimeService(env: NodeJS.ProcessEnv, guard: Guard, say: Say): Service {
  return embeddedService("The realtime server", "local/pusher/main.ts", env, guard, say);
}

/** The embedded upload server. */
export function uploadsService(env: NodeJS.ProcessEnv, guard: Guard, say: Say): Service {
  return embeddedService("The upload server", "local/uploadthing/main.ts", env, guard, say);
}

/** A server of ours; it writes a line with "ready" once it listens. */
function embeddedService(name: string, file: string, env: NodeJS.ProcessEnv, guard: Guard, say: Say): Service {
  async function start() {
    const program = { name, args: scriptArguments(file), env };
    const { promise, resolve } = Promise.withResolvers<void>();
    const started = startProgram(program, guard, (line) => {
      if (/^\w+ ready on /.test(line)) resolve();
      else say(line);
    });
    return untilReady(name, started, promise);
  }
  return { name, start };
}

/** The app itself, ready when its health page answers. */
export function webService(mode: WebMode, env: NodeJS.ProcessEnv, guard: Guard, say: Say): Service {
  const name = "The app";
  const address = ["-p", env.PORT ?? "", "-H", "0.0.0.0"];
  const gated = { ...env, NODE_OPTIONS: `${env.NODE_OPTIONS ?? ""} --import ${GATE}`.trim() };
  async function start() {
    let isHeard = mode === "dev";
    const started = startProgram({ name, args: [NEXT, mode, ...address], env: gated }, guard, (line) => {
      // Its greeting names addresses of its own, and ours comes right after.
      if (isHeard) say(line);
    });
    const child = await untilReady(name, started, untilHealthy(Number(env.PORT), started.child));
    isHeard = true;
    return child;
  }
  return { name, start };
}

async function untilHealthy(port: number, child: ChildProcess): Promise<void> {
  const url = `http://127.0.0.1:${port}/api/health`;
  let answer = "nothing";
  const isHealthy = await waitUntil(async () => {
    const response = await fetch(url, { signal: AbortSignal.timeout(ANSWER_LIMIT_MS) }).catch(() => null);
    answer = response ? String(response.status) : answer;
    return response?.ok === true || child.exitCode !== null || child.signalCode !== null;
  }, HEALTH_LIMIT_MS);
  // When the app has ended, that is the news; its exit is waited for elsewhere.
  if (!isHealthy) throw new Refusal(`The app does not become healthy: ${url} answers ${answer}.`);
}
