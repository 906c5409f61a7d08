import type { IncomingMessage } from "node:http";
import { parseQuery, requireSignature, splitOnce } from "./api-auth";
import { getChannel, listChannels, listMembers } from "./api-channels";
import { triggerBatch, triggerEvent } from "./api-events";
import { MAX_REQUEST_BYTES } from "./limits";
import type { Realm } from "./realm";
import { Refused } from "./refused";

/** A signed request on its way to the function that answers it. */
export type ApiCall = {
  /** The parts of the path after `/apps/:id` that vary, as they came. */
  readonly params: readonly string[];
  readonly query: ReadonlyMap<string, string>;
  readonly body: Buffer;
  readonly realm: Realm;
};

type Route = { readonly method: string; readonly path: RegExp; readonly answer: (call: ApiCall) => unknown };

const routes: readonly Route[] = [
  { method: "POST", path: /^\/events$/, answer: triggerEvent },
  { method: "POST", path: /^\/batch_events$/, answer: triggerBatch },
  { method: "GET", path: /^\/channels$/, answer: listChannels },
  { method: "GET", path: /^\/channels\/([^/]+)$/, answer: getChannel },
  { method: "GET", path: /^\/channels\/([^/]+)\/users$/, answer: listMembers },
  // The official library does not escape the id, which may hold a slash.
  { method: "POST", path: /^\/users\/(.+)\/terminate_connections$/, answer: terminateConnections },
];

/** Does what a signed request asks for, and answers it with a JSON value; throws {@link Refused}. */
export async function answerApi(request: IncomingMessage, realm: Realm): Promise<unknown> {
  const [path, search] = splitOnce(request.url ?? "/", "?");
  const method = request.method ?? "GET";
  const { route, params } = findRoute(method, path, realm.app.id);
  const body = await readBody(request);
  const query = parseQuery(search);
  requireSignature({ method, path, query, body }, realm.app, Date.now());
  return route.answer({ params, query, body, realm });
}

function findRoute(method: string, path: string, appId: string): { route: Route; params: string[] } {
  const [, id = "", rest = ""] = /^\/apps\/([^/]+)(\/.*)$/.exec(path) ?? [];
  const found = routes.filter((route) => route.path.test(rest));
  if (found.length === 0) throw new Refused(404, "Not found");
  if (id !== appId) throw new Refused(404, "App not found");
  const route = found.find((candidate) => candidate.method === method);
  if (!route) throw new Refused(405, "Method not allowed");
  return { route, params: (route.path.exec(rest) ?? []).slice(1) };
}

/**
 * Closes whatever a user is connected by. Libraries differ in whether they escape the id, so it counts as it is written
 * and as it reads: one connection too many is better than one too few.
 */
function terminateConnections({ params: [written = ""], realm }: ApiCall): unknown {
  const read = written.replace(/(%[0-9a-f]{2})+/gi, (escaped) =>
    Buffer.from(escaped.replaceAll("%", ""), "hex").toString(),
  );
  for (const userId of new Set([written, read])) realm.users.terminate(userId);
  return {};
}

/** By events: iterating over a request takes as much CPU as checking its signature. */
function readBody(request: IncomingMessage): Promise<Buffer> {
  const { promise, resolve, reject } = Promise.withResolvers<Buffer>();
  const chunks: Buffer[] = [];
  let size = 0;
  request.on("data", (chunk: Buffer) => {
    size += chunk.length;
    if (size <= MAX_REQUEST_BYTES) chunks.push(chunk);
    else reject(new Refused(413, `The body exceeds ${MAX_REQUEST_BYTES} bytes`));
  });
  request.on("end", () => resolve(Buffer.concat(chunks)));
  request.on("error", reject);
  return promise;
}
