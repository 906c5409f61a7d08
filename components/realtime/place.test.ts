import { once } from "node:events";
import { createServer, type Socket } from "node:net";
import Pusher from "pusher-js";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { placeOf } from "./place";

const TLS_HANDSHAKE = 22;

let server: ReturnType<typeof createServer>;
let port: number;

beforeEach(async () => {
  server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  port = typeof address === "object" && address ? address.port : 0;
});

afterEach(() => {
  server.close();
  vi.unstubAllGlobals();
});

/** The first bytes that the client of a page says where the settings send it. */
async function firstWords(settings: Parameters<typeof placeOf>[0]): Promise<Buffer> {
  const pusher = new Pusher(settings.key, placeOf(settings));
  const [socket]: Socket[] = await once(server, "connection");
  const [words]: Buffer[] = await once(socket ?? server, "data");
  pusher.disconnect();
  socket?.destroy();
  return words ?? Buffer.alloc(0);
}

describe("a page connects", () => {
  it("by TLS to a cluster that has it", async () => {
    const words = await firstWords({ kind: "cluster", key: "k", host: "127.0.0.1", port, tls: true });
    expect(words[0]).toBe(TLS_HANDSHAKE);
  });

  it("plainly to a cluster that has no TLS", async () => {
    const words = await firstWords({ kind: "cluster", key: "k", host: "127.0.0.1", port, tls: false });
    expect(words.toString()).toMatch(/^GET \/app\/k\?protocol=7/);
  });

  it.each(["http:", "https:"])("to its own origin by %s", async (protocol) => {
    vi.stubGlobal("location", { protocol, hostname: "127.0.0.1", port: String(port) });
    const words = await firstWords({ kind: "own-origin", key: "k" });
    expect(words[0] === TLS_HANDSHAKE).toBe(protocol === "https:");
  });

  it("by TLS to hosted Pusher, by nothing but WebSockets", () => {
    const place = { cluster: "eu", forceTLS: true, enabledTransports: ["ws"] };
    expect(placeOf({ kind: "hosted", key: "k", cluster: "eu" })).toEqual(place);
  });
});
