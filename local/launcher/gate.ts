/**
 * Stands before the app in its own process (`node --import`): requests under `/api/ut-local/` go straight on to the
 * embedded upload server, so that one port serves everything. A route of Next's would carry them at less than half the
 * speed, cut slow uploads after five minutes, and proxy.ts would cut large ones at 10 MB (docs/decisions/0011).
 * Plain Node without imports of ours: it is loaded before anything that could resolve them.
 */
import http, { Agent, IncomingMessage, ServerResponse } from "node:http";

const PREFIX = "/api/ut-local";
/** A file of 64 MB over a line of 20 KB/s; Node's own limit is five minutes. */
const LONGEST_REQUEST_MS = 3_600_000;
const agent = new Agent({ keepAlive: true });
const port = Number(process.env.UPLOADS_PORT);

if (port) stand(port);

function stand(uploadsPort: number): void {
  const createServer = http.createServer;
  http.createServer = (...args: unknown[]) => {
    const server: http.Server = Reflect.apply(createServer, http, args);
    server.requestTimeout = LONGEST_REQUEST_MS;
    const emit = server.emit;
    server.emit = (event: string, ...values: unknown[]) => {
      const [request, response] = values;
      const isCarried = event === "request" && isUpload(request) && response instanceof ServerResponse;
      if (isCarried) carry(request, response, uploadsPort);
      return isCarried || Reflect.apply(emit, server, [event, ...values]);
    };
    return server;
  };
}

function isUpload(request: unknown): request is IncomingMessage {
  return request instanceof IncomingMessage && request.url?.startsWith(`${PREFIX}/`) === true;
}

/** Streams a request to the upload server and its answer back; neither is ever held in memory. */
function carry(request: IncomingMessage, response: ServerResponse, uploadsPort: number): void {
  const { cookie: _cookie, authorization: _authorization, ...headers } = request.headers;
  const path = request.url?.slice(PREFIX.length);
  const upstream = http.request({ host: "127.0.0.1", port: uploadsPort, method: request.method, path, headers, agent });
  upstream.on("response", (answer) => {
    response.writeHead(answer.statusCode ?? 502, answer.headers);
    answer.pipe(response);
    answer.on("error", () => response.destroy());
  });
  upstream.on("error", () => {
    if (response.headersSent) return response.destroy();
    response.writeHead(502, { "content-type": "application/json", connection: "close" });
    response.end(JSON.stringify({ error: "The upload server does not answer." }));
  });
  // Whoever goes away takes the other end along: a half-sent file is then resumed, not waited for.
  request.on("error", () => upstream.destroy());
  response.on("close", () => upstream.destroy());
  request.pipe(upstream);
}
