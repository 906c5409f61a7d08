/**
 * What everything is compared with: node:http and a file stream with nothing around them. `PUT /NAME` writes the body to
 * that file of the folder it is given; with `?flush` it is on the disk, and not only in the cache, before the answer.
 */
import { createWriteStream } from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { answerProbes } from "@/local/bench/probe";

const [folder = "."] = process.argv.slice(2);

const server = createServer(async (request, response) => {
  const [name = "", query] = (request.url ?? "").slice(1).split("?");
  await pipeline(request, createWriteStream(join(folder, name), { flush: query === "flush" }));
  response.writeHead(200, { "content-type": "application/json", "content-length": 2 }).end("{}");
});
server.keepAliveTimeout = 75_000;
server.listen(0, "127.0.0.1", () => {
  const address = server.address();
  if (typeof address === "object" && address) answerProbes(address.port);
});
