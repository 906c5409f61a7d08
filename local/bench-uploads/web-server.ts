/** A web process as browsers reach it: an HTTP server of Node's behind the gate. Next stands there in the product. */
import http from "node:http";
import { answerProbes } from "@/local/bench/probe";

// By the module, as Next does: the gate stands in the place of its function, and not of a name that was imported.
const server = http.createServer((_, response) => response.writeHead(404, { "content-length": 0 }).end());
server.keepAliveTimeout = 75_000;
server.listen(0, "127.0.0.1", () => {
  const address = server.address();
  if (typeof address === "object" && address) answerProbes(address.port);
});
