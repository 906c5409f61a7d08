/**
 * Stands before the app in its own process (`node --import`). It says in `X-Forwarded-For` whom a request comes from, which
 * Next would let the client write; and it sends what is under `/api/ut-local/` straight on to the embedded upload server, so
 * that one port serves everything (docs/decisions/0011). Plain Node without imports of ours: it is loaded before anything
 * that could resolve them.
 */
import http, { Agent, IncomingMessage, ServerResponse } from "node:http";
import { BlockList, isIP, isIPv6 } from "node:net";

const PREFIX = "/api/ut-local";
/** A file of 64 MB over a line of 20 KB/s. */
const LONGEST_UPLOAD_MS = 3_600_000;
/** Node's own limit, which holds for a server as a whole and would hold for uploads as well. */
const LONGEST_REQUEST_MS = 300_000;
/** More waits for the upload server before the browser is held back: a fifth less CPU for files of 8 MB and more. */
const options = { keepAlive: true, highWaterMark: 512 * 1024 };
const agent = new Agent(options);
const uploadsPort = Number(process.env.UPLOADS_PORT);
const proxies = proxiesOf(process.env.TRUSTED_PROXIES ?? "");

stand();

function stand(): void {
  const createServer = http.createServer;
  http.createServer = (...args: unknown[]) => {
    const server: http.Server = Reflect.apply(createServer, http, args);
    if (uploadsPort > 0) server.requestTimeout = LONGEST_UPLOAD_MS;
    const emit = server.emit;
    server.emit = (event: string, ...values: unknown[]) => {
      const [request, response] = values;
      if (request instanceof IncomingMessage) sayClient(request);
      const isCarried = event === "request" && isUpload(request) && response instanceof ServerResponse;
      if (isCarried) carry(request, response);
      else if (event === "request" && request instanceof IncomingMessage) limitDuration(request);
      return isCarried || Reflect.apply(emit, server, [event, ...values]);
    };
    return server;
  };
}

/** Ends a request whose body does not come to its end. */
function limitDuration(request: IncomingMessage): void {
  if (request.method === "GET" || request.method === "HEAD") return;
  const timer = setTimeout(() => {
    if (!request.complete) request.socket.destroy();
  }, LONGEST_REQUEST_MS);
  timer.unref();
  request.once("close", () => clearTimeout(timer));
}

/** Whatever stood in the header before, from now on it is the one address that the client has. */
function sayClient({ headers, socket }: IncomingMessage): void {
  const said = String(headers["x-forwarded-for"] ?? "").split(",");
  headers["x-forwarded-for"] = clientOf([...said, socket.remoteAddress ?? ""].map(plain).filter(isIP));
}

/** Each proxy appends whom it saw: going back from the nearest, the first that is no proxy of ours is the client. */
function clientOf(addresses: readonly string[]): string {
  const isProxy = (address: string) => proxies.check(address, isIPv6(address) ? "ipv6" : "ipv4");
  return addresses.findLast((address) => !isProxy(address)) ?? addresses[0] ?? "";
}

/** A socket that listens on IPv6 as well writes IPv4 peers in IPv6 clothes. */
function plain(address: string): string {
  return address.trim().replace(/^::ffff:(?=\d+\.)/i, "");
}

/** Proxies stand on this machine or in a private network, or are listed: addresses or CIDR blocks with commas between. */
function proxiesOf(listed: string): BlockList {
  const own = "127.0.0.0/8,10.0.0.0/8,172.16.0.0/12,192.168.0.0/16,::1,fc00::/7";
  const list = new BlockList();
  for (const block of `${own},${listed}`.split(",").filter(Boolean)) {
    const [address = "", bits] = block.trim().split("/");
    const family = isIPv6(address) ? "ipv6" : "ipv4";
    list.addSubnet(address, Number(bits ?? (family === "ipv6" ? 128 : 32)), family);
  }
  return list;
}

function isUpload(request: unknown): request is IncomingMessage {
  return uploadsPort > 0 && request instanceof IncomingMessage && request.url?.startsWith(`${PREFIX}/`) === true;
}

/** Streams a request to the upload server and its answer back; neither is ever held in memory. */
function carry(request: IncomingMessage, response: ServerResponse): void {
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
