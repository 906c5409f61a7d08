import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { Refusal } from "@/local/launcher/refusal";
import { root } from "@/local/root";
import type { Thread } from "./cast";
import { ask } from "./http";

export type WayName = "bare" | "api" | "action";

/** One way to send a message; rejects when it is not acknowledged. */
export type Way = { readonly name: WayName; send(thread: Thread, clientId: string): Promise<unknown> };

/** Where the app listens, and what its own pages name as their origin. */
export type App = { readonly port: number; readonly origin: string };

const BODY = "Salam, the second draft is ready: could you have a look at it before Thursday?";

export function bareWay(port: number): Way {
  return {
    name: "bare",
    send({ id, sender }, clientId) {
      const body = JSON.stringify({ conversationId: id, senderId: sender.id, clientId, body: BODY });
      return ask({ port, path: "/", body }, clientId);
    },
  };
}

export function apiWay({ port, origin }: App): Way {
  return {
    name: "api",
    send({ id, sender }, clientId) {
      const path = `/api/v1/conversations/${id}/messages`;
      const headers = { cookie: sender.cookie, origin, "content-type": "application/json" };
      return ask({ port, path, headers, body: JSON.stringify({ clientId, body: BODY }) }, clientId);
    },
  };
}

/** Speaks as React does in the browser: the arguments as text, the answer as a stream of rows. */
export function actionWay({ port, origin }: App, actionId: string): Way {
  const shared = { origin, accept: "text/x-component", "content-type": "text/plain;charset=UTF-8" };
  return {
    name: "action",
    send({ id, sender }, clientId) {
      const headers = { ...shared, cookie: sender.cookie, "next-action": actionId };
      const body = JSON.stringify([sender.id, { conversationId: id, clientId, body: BODY }]);
      return ask({ port, path: `/inbox/${id}`, headers, body }, '"ok":true');
    },
  };
}

const manifest = z.object({ node: z.record(z.string(), z.object({ exportedName: z.string() })) });

/** The id under which the build knows a server action. */
export async function findActionId(distDir: string, name: string): Promise<string> {
  const path = join(root, distDir, "server/server-reference-manifest.json");
  const actions = manifest.parse(JSON.parse(await readFile(path, "utf8"))).node;
  const found = Object.entries(actions).find(([, { exportedName }]) => exportedName === name);
  if (!found) throw new Refusal(`The build in ${distDir} has no server action ${name}.`);
  return found[0];
}
