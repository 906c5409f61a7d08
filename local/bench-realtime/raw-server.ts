/**
 * What everything is compared with: `ws` and node:http with nothing around them. A socket's message comes back to it; a
 * POST of `{ to, data }` goes to the socket that connected with `?id=<to>`. No protocol, no signatures, no channels.
 */
import { createServer } from "node:http";
import { text } from "node:stream/consumers";
import { type WebSocket, WebSocketServer } from "ws";
import { answerProbes } from "@/local/bench/probe";

const sockets = new Map<string, WebSocket>();

const server = createServer(async (request, response) => {
  const { to, data } = JSON.parse(await text(request));
  sockets.get(to)?.send(data);
  response.writeHead(200, { "content-type": "application/json", "content-length": 2 }).end("{}");
});
server.keepAliveTimeout = 75_000;
new WebSocketServer({ server, perMessageDeflate: false }).on("connection", (socket, request) => {
  sockets.set(request.url?.split("id=")[1] ?? "", socket);
  socket.on("message", (message) => socket.send(message, { binary: false }));
  socket.on("error", () => {});
});
server.listen(0, "127.0.0.1", () => {
  const address = server.address();
  if (typeof address === "object" && address) answerProbes(address.port);
});
