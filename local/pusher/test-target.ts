import { onTestFinished } from "vitest";
import { type PusherServer, type PusherServerOptions, startPusherServer } from "./server";

export type Target = { host: string; port: number; id: string; key: string; secret: string };
export const app = { id: "1", key: "key-of-test", secret: "secret-of-test" };

/** An embedded server for the tests of one file. */
export async function openTarget(
  options: Partial<PusherServerOptions> = {},
): Promise<{ target: Target; close: () => Promise<void> }> {
  const server = await startPusherServer({ host: "127.0.0.1", port: 0, app, ...options });
  return { target: { host: "127.0.0.1", port: server.port, ...app }, close: server.close };
}

/** An embedded server for one test: one that is impatient, or picky, or that stops. */
export async function startOwn(
  options: Partial<PusherServerOptions> = {},
): Promise<{ server: PusherServer; target: Target }> {
  const server = await startPusherServer({ host: "127.0.0.1", port: 0, app, ...options });
  onTestFinished(() => server.close().catch(() => undefined));
  return { server, target: { host: "127.0.0.1", port: server.port, ...app } };
}
