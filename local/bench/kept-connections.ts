import { once } from "node:events";
import { connect, type Socket } from "node:net";

/** A whole HTTP request with its head, in the parts in which it was prepared. */
export type PreparedRequest = readonly (string | Uint8Array)[];

type Turn = { readonly socket: Socket; answered(status: number): void };

/**
 * Kept HTTP connections that send prepared requests, one at a time each. By hand, for Node's own client costs more CPU
 * than the servers do, and would be what is measured.
 */
export class KeptConnections {
  readonly #idle: Socket[] = [];
  readonly #queue: ((socket: Socket) => void)[] = [];
  readonly #sockets: Socket[] = [];

  async open(port: number, count: number): Promise<this> {
    for (let n = 0; n < count; n += 1) {
      const socket = connect({ port, host: "127.0.0.1", noDelay: true });
      await once(socket, "connect");
      // What breaks a connection closes it as well, which whoever uses it is told.
      socket.on("error", () => {});
      this.#sockets.push(socket);
      this.#idle.push(socket);
    }
    return this;
  }

  /** Sends as soon as a connection is free; rejects unless the answer is 200, and at once when the connection is closed. */
  async send(...request: PreparedRequest): Promise<void> {
    const socket = this.#idle.pop() ?? (await new Promise<Socket>((resolve) => this.#queue.push(resolve)));
    const status = await new Promise<number>((answered) => exchange({ socket, answered }, request));
    const next = this.#queue.shift();
    if (next) next(socket);
    else this.#idle.push(socket);
    if (status !== 200) throw new Error(`The server answered ${status}`);
  }

  close(): void {
    for (const socket of this.#sockets) socket.destroy();
  }
}

function exchange({ socket, answered }: Turn, request: PreparedRequest): void {
  let answer = "";
  function end(status: number): void {
    socket.off("data", read).off("close", giveUp);
    answered(status);
  }
  function giveUp(): void {
    end(0);
  }
  function read(chunk: Buffer): void {
    answer += chunk.toString("latin1");
    const match = /^HTTP\/1\.1 (\d+).*?\r\ncontent-length: (\d+)\r\n.*?\r\n\r\n/is.exec(answer);
    if (match && answer.length >= match[0].length + Number(match[2])) end(Number(match[1]));
  }
  if (socket.closed) {
    answered(0);
    return;
  }
  socket.on("data", read).once("close", giveUp);
  socket.cork();
  for (const part of request) socket.write(part);
  socket.uncork();
}
