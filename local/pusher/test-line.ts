import { once } from "node:events";
import { connect, createServer, type Socket } from "node:net";
import { onTestFinished } from "vitest";

/** A wire between a client and a server that can fail as radio does: without a word to either end. */
export type Line = {
  readonly port: number;
  /** Resolves when the server has said `text` so often from now on. */
  heard(text: string, times: number): Promise<void>;
  /** Passes nothing on any more, in either direction, and closes nothing. */
  cut(): void;
};

/** Lays a line to a port of the loopback; clients connect to the line's own. */
export async function layLine(serverPort: number): Promise<Line> {
  const ends: Socket[] = [];
  const listeners = new Set<(chunk: Buffer) => void>();
  const exchange = createServer((client) => {
    const server = connect({ port: serverPort, host: "127.0.0.1" });
    for (const end of [client, server]) end.on("error", () => undefined);
    ends.push(client, server);
    client.pipe(server).pipe(client);
    server.on("data", (chunk) => {
      for (const listener of listeners) listener(chunk);
    });
  });
  onTestFinished(() => {
    for (const end of ends) end.destroy();
    exchange.close();
  });
  await once(exchange.listen(0, "127.0.0.1"), "listening");
  return { port: portOf(exchange.address()), heard: (text, times) => heard(listeners, text, times), cut };

  function cut(): void {
    // A stream that flows goes on reading; nobody reads these, so that not even their end is noticed.
    for (const end of ends) end.unpipe().pause().removeAllListeners("data");
  }
}

function heard(listeners: Set<(chunk: Buffer) => void>, text: string, times: number): Promise<void> {
  return new Promise((resolve) => {
    let left = times;
    listeners.add(function listen(chunk) {
      left -= chunk.toString("latin1").split(text).length - 1;
      if (left > 0) return;
      listeners.delete(listen);
      resolve();
    });
  });
}

function portOf(address: ReturnType<ReturnType<typeof createServer>["address"]>): number {
  if (address === null || typeof address === "string") throw new Error("The line listens on no port");
  return address.port;
}
