import { connect } from "node:net";
import { text } from "node:stream/consumers";
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
  socket.write(sent);
  expect(await text(socket)).toMatch(/^$|^HTTP\/1\.1 408 /);
});
