import { vi } from "vitest";
import type { Viewer } from "@/lib/auth/types";
import { ask } from "@/local/bench/http";
import { startStack } from "@/local/launcher/stack";
import { killMember, PATIENCE, pidOf } from "./family";
import { testSource } from "./test-stack";

/** Somebody of the stack's database, with the cookie that signs them in. */
export type Person = Viewer & { readonly cookie: string };

/** The whole product on a production build, for the tests of one file. */
export type AppStack = {
  readonly origin: string;
  readonly port: number;
  /** What its services were told. */
  readonly env: NodeJS.ProcessEnv;
  makePerson(name: string): Promise<Person>;
  /** Asks the app as this person's browser would; throws unless the answer is 200. */
  ask(person: Person, path: string, body: string, contentType?: string): Promise<string>;
  /** Ends the realtime server at once; resolves when `meanwhile` has, and the launcher has another one running. */
  killRealtime(meanwhile?: () => Promise<void>): Promise<void>;
  close(): Promise<void>;
};

const REALTIME = "local/pusher/main.ts";

/** Starts the product with a data folder that vanishes with it, and turns this process's own modules to its database. */
export async function openAppStack(): Promise<AppStack> {
  // Nobody writes as fast as a test.
  const source = { ...(await testSource()), RATE_LIMITS: "0" };
  const options = { source, mode: "start", life: "throw-away", say: () => undefined } as const;
  const { settings, env, close } = await startStack(options, new AbortController().signal);
  Object.assign(process.env, env);
  // Modules that were loaded before have read another environment.
  vi.resetModules();
  const { makePerson } = await import("@/lib/testing/people");
  const { createSessionCookie } = await import("@/lib/auth/session");
  const [port, origin] = [settings.env.PORT, settings.appUrl];
  return {
    ...{ origin, port, env, close },
    async makePerson(name) {
      const viewer = await makePerson(name);
      const cookie = await createSessionCookie(viewer.id);
      return { ...viewer, cookie: `${cookie.name}=${cookie.value}` };
    },
    ask({ cookie }, path, body, contentType = "application/json") {
      return ask({ port, path, headers: { cookie, origin, "content-type": contentType }, body });
    },
    killRealtime: (meanwhile) => killRealtime(env, meanwhile),
  };
}

async function killRealtime(
  { DATA_DIR: dataDir = "?", PUSHER_PORT: port }: NodeJS.ProcessEnv,
  meanwhile?: () => Promise<void>,
): Promise<void> {
  const pid = await killMember(dataDir, REALTIME);
  await meanwhile?.();
  await vi.waitFor(async () => {
    if ((await pidOf(dataDir, REALTIME)) === pid) throw new Error("It was not started again.");
    await fetch(`http://127.0.0.1:${port}/health`);
  }, PATIENCE);
}
