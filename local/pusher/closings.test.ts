import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { describe, expect, it, onTestFinished } from "vitest";
import { WebSocketServer } from "ws";
import { CLIENT_EVENT_REJECTED, closeCode, connectionEstablished, protocolError } from "./protocol";
import { client } from "./test-kit";
import { app, type Target } from "./test-target";

/** Closes every client with one code, in the same two words as the server does. */
async function openCloser(code: number): Promise<Target> {
  const sockets = new WebSocketServer({ host: "127.0.0.1", port: 0 });
  onTestFinished(() => sockets.close());
  sockets.on("connection", (socket) => {
    socket.send(connectionEstablished("1.1", 30));
    socket.send(protocolError(code, "why"));
    socket.close(code, "why");
  });
  await once(sockets, "listening");
  return { host: "127.0.0.1", port: (sockets.address() as AddressInfo).port, ...app };
}

/** What the official client does about it: `connecting` again or `disconnected` for good. */
async function reaction(code: number): Promise<string> {
  const { connection } = client(await openCloser(code));
  return new Promise((resolve) => {
    connection.bind("state_change", ({ previous, current }: { previous: string; current: string }) => {
      if (previous === "connected") resolve(current);
    });
  });
}

/** Every code that this server closes with; the type makes a new one answer the question too. */
const reactions: Record<keyof typeof closeCode, string> = {
  unknownApp: "disconnected",
  unknownPath: "disconnected",
  badVersionFormat: "disconnected",
  unsupportedVersion: "disconnected",
  noVersion: "disconnected",
  unauthorized: "disconnected",
  reconnectLater: "connecting",
  noPong: "connecting",
};

describe("the official client", () => {
  it.each(Object.entries(reactions))("that was closed by %s is %s", async (name, expected) => {
    expect(await reaction(closeCode[name as keyof typeof closeCode])).toBe(expected);
  });

  it("would stay away for good if a rejected event closed it, which is why none does", async () => {
    expect(await reaction(CLIENT_EVENT_REJECTED)).toBe("disconnected");
    expect(Math.max(...Object.values(closeCode))).toBeLessThan(4300);
  });
});
