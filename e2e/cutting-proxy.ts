import { once } from "node:events";
import { createServer, request as forward, type IncomingMessage, type ServerResponse } from "node:http";
import { connect } from "node:net";

/** A line that breaks: an HTTP proxy that carries everything, and cuts uploads off after so many bytes. */
export async function startCuttingProxy() {
  let cutAfter: number | null = null;
  const server = createServer((incoming, outgoing) => {
    carry(incoming, outgoing, incoming.method === "PUT" ? cutAfter : null);
  });
  server.on("connect", ({ url = "" }, socket, head) => {
    const { hostname, port } = new URL(`http://${url}`);
    const upstream = connect(Number(port), hostname, () => {
      socket.write("HTTP/1.1 200 Connection established\r\n\r\n");
      upstream.write(head);
      upstream.pipe(socket).pipe(upstream);
    });
    upstream.on("error", () => socket.destroy());
    socket.on("error", () => upstream.destroy());
    socket.on("close", () => upstream.destroy());
  });
  await once(server.listen(0, "127.0.0.1"), "listening");
  const address = server.address();
  return {
    proxy: { server: `http://127.0.0.1:${typeof address === "object" ? address?.port : ""}` },
    /** Every one: a browser whose line broke while it was kept open for later tries once more by itself. */
    cutUploadsAfter(bytes: number) {
      cutAfter = bytes;
    },
    mend() {
      cutAfter = null;
    },
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}

function carry(incoming: IncomingMessage, outgoing: ServerResponse, limit: number | null): void {
  const { url = "", method, headers } = incoming;
  const upstream = forward(url, { method, headers }, (answer) => {
    outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
    answer.pipe(outgoing);
  });
  const cut = () => {
    upstream.destroy();
    incoming.socket.destroy();
  };
  upstream.on("error", cut);
  outgoing.on("close", () => upstream.destroy());
  let carried = 0;
  incoming.on("data", (chunk: Buffer) => {
    carried += chunk.length;
    if (limit === null || carried <= limit) return;
    incoming.unpipe(upstream);
    // What went before must be on its way, or there would be nothing to go on from.
    upstream.write("", cut);
  });
  incoming.pipe(upstream);
}
