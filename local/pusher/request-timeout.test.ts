import { connect } from "node:net";
import { expect, it } from "vitest";
import { startOwn } from "./test-target";

it.each([
  ["nothing", ""],
  ["half of its headers", "GET /health HTTP/1.1\r\nhost:"],
  ["half of a handshake", "GET /app/key-of-test?protocol=7 HTTP/1.1\r\nupgrade: websocket\r\n"],
  ["half of its body", "POST /apps/1/events HTTP/1.1\r\nhost: x\r\ncontent-length: 9\r\n\r\n{"],
])("a connection that sends %s and waits is cut", async (_, sent) => {
  const { target } = await startOwn({ requestTimeoutMs: 50 });
  const socket = connect(target.port, target.host);
  let heard = "";
  socket.on("data", (chunk) => {
    heard += chunk;
  });
  // Cut before the server has read all of it, a connection ends in a reset.
  socket.on("error", () => undefined);
  const cut = new Promise((resolve) => socket.once("close", resolve));
  socket.write(sent);
  await cut;
  expect(heard).toMatch(/^$|^HTTP\/1\.1 408 /);
});
