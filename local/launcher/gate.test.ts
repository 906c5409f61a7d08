import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createServer, type IncomingMessage, request, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { afterAll, beforeAll, expect, it } from "vitest";
import { root } from "@/local/root";

/** Stands for the app: it is loaded behind the gate and says what reached it. */
const APP = `require("node:http")
  .createServer((request, response) => request.resume().on("end", () =>
    response.end("the app heard " + request.url + " from " + request.headers["x-forwarded-for"])))
  .on("upgrade", (request, socket) => socket.end(
    "HTTP/1.1 426 No\\r\\nContent-Length: 0\\r\\nX-Heard: " + request.headers["x-forwarded-for"] + "\\r\\n\\r\\n"))
  .listen(0, "127.0.0.1", function () { console.log(this.address().port) })`;

/** In this process five minutes are a tenth of a second. */
const HASTE =
  "data:text/javascript,const { setTimeout: wait } = globalThis; globalThis.setTimeout = (work, ms) => wait(work, ms / 3000)";

let app: ChildProcess;
let origin: string;
let uploads: Server;
let heard: IncomingMessage[] = [];
let answer: (request: IncomingMessage) => Promise<{ status: number; body: string }>;

beforeAll(async () => {
  uploads = createServer(async (incoming, response) => {
    heard.push(incoming);
    incoming.on("error", () => undefined);
    const { status, body } = await answer(incoming).catch(() => ({ status: 500, body: "" }));
    response.writeHead(status, { "x-ut-range-start": "7" }).end(body);
  }).listen(0, "127.0.0.1");
  await once(uploads, "listening");
  const UPLOADS_PORT = String((uploads.address() as AddressInfo).port);
  const args = ["--import", HASTE, "--import", join(root, "local/launcher/gate.ts"), "-e", APP];
  app = spawn(process.execPath, args, {
    env: { ...process.env, UPLOADS_PORT, TRUSTED_PROXIES: "203.0.113.7, 2001:db8:7::/48" },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const [line] = await once(app.stdout ?? app, "data");
  origin = `http://127.0.0.1:${String(line).trim()}`;
});

afterAll(() => {
  app.kill();
  uploads.closeAllConnections();
  uploads.close();
});

it("carries a request with its method, address, headers and body, and the answer back", async () => {
  heard = [];
  answer = async (incoming) => ({ status: 206, body: await text(incoming) });
  const response = await fetch(`${origin}/api/ut-local/key?signature=hmac-sha256%3Dff`, {
    method: "PUT",
    headers: { range: "bytes=7-" },
    body: "some bytes",
  });
  expect([response.status, response.headers.get("x-ut-range-start"), await response.text()]).toEqual([
    206,
    "7",
    "some bytes",
  ]);
  expect(heard[0]).toMatchObject({ method: "PUT", url: "/key?signature=hmac-sha256%3Dff" });
  expect(heard[0]?.headers).toMatchObject({ range: "bytes=7-", host: new URL(origin).host });
});

it("keeps the session to the app", async () => {
  heard = [];
  answer = async () => ({ status: 200, body: "" });
  await fetch(`${origin}/api/ut-local/key`, { headers: { cookie: "session=1", authorization: "Bearer 1" } });
  expect(heard[0]?.headers).not.toHaveProperty("cookie");
  expect(heard[0]?.headers).not.toHaveProperty("authorization");
});

it.each(["/", "/api/ut-local", "/api/ut-localhost/key", "/API/UT-LOCAL/key", "/api/uploadthing"])(
  "leaves %s to the app",
  async (path) => {
    heard = [];
    expect(await (await fetch(origin + path)).text()).toBe(`the app heard ${path} from 127.0.0.1`);
    expect(heard).toEqual([]);
  },
);

it.each([
  ["what the proxy on this machine saw", "198.51.100.1", "198.51.100.1"],
  ["nothing that the client wrote before it", "1.2.3.4, 198.51.100.1", "198.51.100.1"],
  ["nothing that the client wrote in a proxy's name", "10.0.0.1, 198.51.100.1", "198.51.100.1"],
  ["whom the outermost of several proxies saw", "198.51.100.1, 203.0.113.7, 192.168.1.2", "198.51.100.1"],
  ["IPv6 as well", "2001:db8:1::1, 2001:db8:7::9", "2001:db8:1::1"],
  ["IPv4 as IPv4", "::ffff:198.51.100.1", "198.51.100.1"],
  ["somebody of the private network", "192.168.1.50", "192.168.1.50"],
  ["no nonsense", "unknown, <script>", "127.0.0.1"],
])("tells the app of %s", async (_, given, expected) => {
  const response = await fetch(origin, { headers: { "x-forwarded-for": given } });
  expect(await response.text()).toBe(`the app heard / from ${expected}`);
});

it("tells it of who opens a socket, too", async () => {
  const headers = { connection: "Upgrade", upgrade: "websocket", "x-forwarded-for": "1.2.3.4, 198.51.100.1" };
  const [response] = await once(request(origin, { headers }).end(), "response");
  expect(response.headers["x-heard"]).toBe("198.51.100.1");
});

it("ends a request to the app whose body does not come to its end", async () => {
  const slow = request(origin, { method: "POST", headers: { "content-length": 10 } });
  slow.write("x");
  await expect(once(slow, "response")).rejects.toThrow("socket hang up");
});

it("carries a body on while it still arrives, and its end when the client goes away", async () => {
  const { promise: isGone, resolve: gone } = Promise.withResolvers<void>();
  const { promise: first, resolve: take } = Promise.withResolvers<string>();
  answer = async (incoming) => {
    incoming.once("data", (chunk) => take(String(chunk)));
    incoming.once("close", gone);
    await isGone;
    return { status: 200, body: "" };
  };
  const upload = request(`${origin}/api/ut-local/key`, { method: "PUT", headers: { "content-length": 1000 } });
  upload.on("error", () => undefined);
  upload.write("the beginning");
  expect(await first).toBe("the beginning");
  upload.destroy();
  await isGone;
});

it("answers 502 when the upload server goes away in the middle", async () => {
  answer = async (incoming) => {
    incoming.socket.destroy();
    return { status: 200, body: "" };
  };
  const response = await fetch(`${origin}/api/ut-local/key`);
  expect([response.status, await response.json()]).toEqual([502, { error: "The upload server does not answer." }]);
});
