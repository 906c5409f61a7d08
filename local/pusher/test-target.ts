import { onTestFinished } from "vitest";
import { type PusherServer, type PusherServerOptions, startPusherServer } from "./server";

/** The server under test, whichever it is. */
export type Target = { host: string; port: number; id: string; key: string; secret: string };
export const app = { id: "1", key: "key-of-test", secret: "secret-of-test" };

/**
 * The server that `PUSHER_CONFORMANCE_URL` names (`http://key:secret@host:port/apps/1`), so that the suite can judge any
 * server of the protocol, or else an embedded one of its own.
 */
export async function openTarget(): Promise<{ target: Target; close: () => Promise<void> }> {
  const given = process.env.PUSHER_CONFORMANCE_URL;
  if (!given) {
    const server = await startPusherServer({ host: "127.0.0.1", port: 0, app });
    return { target: { host: "127.0.0.1", port: server.port, ...app }, close: server.close };
  }
  const { hostname: host, port, username: key, password: secret, pathname } = new URL(given);
  return { target: { host, port: Number(port), id: pathname.slice(6), key, secret }, close: async () => undefined };
}

/** An embedded server for one test: one that is impatient, or picky, or that stops. */
export async function startOwn(
  options: Partial<PusherServerOptions> = {},
): Promise<{ server: PusherServer; target: Target }> {
  const server = await startPusherServer({ host: "127.0.0.1", port: 0, app, ...options });
  onTestFinished(() => server.close().catch(() => undefined));
  return { server, target: { host: "127.0.0.1", port: server.port, ...app } };
}
