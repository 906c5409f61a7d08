import { connect } from "node:net";
import { text } from "node:stream/consumers";
import { describe, expect, it } from "vitest";
import { publisher } from "./test-kit";
import { startOwn, type Target } from "./test-target";

const proxied = { "x-forwarded-for": "127.0.0.1" };

function get({ host, port }: Target, path: string, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(`http://${host}:${port}${path}`, { headers });
}

describe("a request that comes through a proxy", () => {
  it.each(["/metrics", "/apps/1/channels", "/apps/2/nothing", "/"])("is refused %s", async (path) => {
    const { target } = await startOwn();
    const response = await get(target, path, proxied);
    expect(response.status).toBe(403);
    expect(await response.text()).toMatch(/^The HTTP API answers only programs of its own machine/);
  });

  it("is refused before its body is read", async () => {
    const { target } = await startOwn();
    const socket = connect(target.port, target.host);
    const answer = text(socket);
    socket.write("POST /apps/1/events HTTP/1.1\r\nhost: x\r\nvia: 1.1 proxy\r\ncontent-length: 999999999\r\n\r\n{");
    expect(await answer).toMatch(/^HTTP\/1\.1 403 /);
  });

  it("may ask for the health", async () => {
    const { target } = await startOwn();
    expect(await (await get(target, "/health", proxied)).json()).toEqual({ ok: true });
  });

  it("is served where the API is open to anywhere", async () => {
    const { target } = await startOwn({ apiFrom: "anywhere" });
    expect((await get(target, "/apps/1/channels", proxied)).status).toBe(401);
  });

  it("never has the metrics, for which nobody signs", async () => {
    const { target } = await startOwn({ apiFrom: "anywhere" });
    expect((await get(target, "/metrics", proxied)).status).toBe(404);
    expect((await get(target, "/metrics")).status).toBe(200);
  });
});

it("a program of this machine may use the API", async () => {
  const { target } = await startOwn();
  expect((await get(target, "/metrics")).status).toBe(200);
  expect((await publisher(target).get({ path: "/channels" })).status).toBe(200);
});

it("a client that offers another protocol is answered in HTTP", async () => {
  const { target } = await startOwn();
  const socket = connect(target.port, target.host);
  const answer = text(socket);
  const offer = "Connection: Upgrade, HTTP2-Settings, close\r\nUpgrade: h2c\r\nHTTP2-Settings: AA";
  socket.write(`GET /health HTTP/1.1\r\nHost: x\r\n${offer}\r\n\r\n`);
  expect(await answer).toMatch(/^HTTP\/1\.1 200 .*\{"ok":true\}$/s);
});
