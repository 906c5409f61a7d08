import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import { pipeline } from "node:stream/promises";
import { callApi } from "./api";
import { register, takeCallbackResult } from "./app-calls";
import { drain } from "./body";
import { corsHeaders, PREFLIGHT_HEADERS, requireOrigin } from "./cors";
import type { Ingest } from "./ingest";
import { receiveFile, tellRangeStart } from "./receive";
import { Refusal } from "./refusal";
import type { Reply } from "./reply";
import { serveFile } from "./serve";
import { targetBelow } from "./site";

type Answer = (request: IncomingMessage, target: string, ingest: Ingest) => Promise<Reply>;
type Route = { readonly methods: readonly string[]; readonly path: RegExp; readonly answer: Answer };

const routes: readonly Route[] = [
  { methods: ["GET"], path: /^\/health$/, answer: async () => ({ status: 200, json: { ok: true } }) },
  { methods: ["OPTIONS"], path: /^\//, answer: async () => ({ status: 204, headers: PREFLIGHT_HEADERS }) },
  { methods: ["POST"], path: /^\/route-metadata$/, answer: (request, _, ingest) => register(request, ingest) },
  {
    methods: ["POST"],
    path: /^\/callback-result$/,
    answer: (request, _, ingest) => takeCallbackResult(request, ingest),
  },
  {
    methods: ["POST"],
    path: /^\/v6\/\w+$/,
    answer: (request, target, ingest) => callApi(request, target.slice(4), ingest),
  },
  { methods: ["GET", "HEAD"], path: /^\/(a\/[^/]+|f)\/[^/]+$/, answer: serveFile },
  { methods: ["HEAD"], path: /^\/[^/]+$/, answer: tellRangeStart },
  { methods: ["PUT"], path: /^\/[^/]+$/, answer: receiveFile },
];

const JSON_HEADERS = {
  "content-type": "application/json",
  "x-content-type-options": "nosniff",
  "cache-control": "no-store",
};

/** Answers all requests; a refusal is `{ error }` with its status. `idle` resolves when none is being answered. */
export function ingestListener(ingest: Ingest): { listener: RequestListener; idle: () => Promise<void> } {
  const running = new Set<Promise<void>>();
  function listener(request: IncomingMessage, response: ServerResponse): void {
    const exchange = answer(request, response, ingest)
      .catch((error: unknown) => abandon(response, error))
      .finally(() => running.delete(exchange));
    running.add(exchange);
  }
  return { listener, idle: async () => void (await Promise.all(running)) };
}

async function answer(request: IncomingMessage, response: ServerResponse, ingest: Ingest): Promise<void> {
  const reply = await replyTo(request, ingest).catch((error: unknown) => replyToError(error, request));
  const isRead = await drain(request);
  const body = reply.json === undefined ? "" : JSON.stringify(reply.json);
  const described = body === "" ? {} : { ...JSON_HEADERS, "content-length": Buffer.byteLength(body) };
  const connection = isRead ? {} : { connection: "close" };
  const cors = corsHeaders(request, ingest.site.allowedOrigins);
  response.writeHead(reply.status, { ...described, ...reply.headers, ...cors, ...connection });
  if (!reply.stream) return void response.end(body);
  // A reader that leaves in the middle is nothing to report.
  await pipeline(reply.stream, response).catch(() => undefined);
}

async function replyTo(request: IncomingMessage, ingest: Ingest): Promise<Reply> {
  requireOrigin(request, ingest.site.allowedOrigins);
  const target = targetBelow(ingest.site, request.url ?? "/");
  const path = target.split("?")[0] ?? "";
  const found = routes.filter((route) => route.path.test(path));
  const route = found.find(({ methods }) => methods.includes(request.method ?? ""));
  if (route) return route.answer(request, target, ingest);
  throw found.length > 1 ? new Refusal(405, "Method not allowed") : new Refusal(404, "Not found");
}

/** A mistake of ours in the middle of an answer, which cannot be told any more, must not end the process. */
function abandon(response: ServerResponse, error: unknown): void {
  console.error(error);
  response.destroy();
}

function replyToError(error: unknown, request: IncomingMessage): Reply {
  // Who left in the middle of a request gets no answer, and nothing is wrong here.
  if (!(error instanceof Refusal) && !request.destroyed && !request.socket.destroyed) console.error(error);
  const { status, message } = error instanceof Refusal ? error : new Refusal(500, "Internal server error");
  return { status, json: { error: message } };
}
