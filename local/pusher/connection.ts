import { WebSocket } from "ws";
import type { Member, Subscriber } from "./channels";
import { MAX_UNREAD_BYTES } from "./limits";
import type { Traffic } from "./metrics";
import { protocolError, type Refusal } from "./protocol";
import type { Realm } from "./realm";
import { TokenBucket } from "./token-bucket";
import type { User, Users } from "./users";

/**
 * A server-side socket that emits `closing` when either side begins to close. The `close` event comes only after TCP has
 * ended, up to half a minute later, and until then a gone client would count as present.
 */
export class ClientSocket extends WebSocket {
  override close(code?: number, reason?: string | Buffer): void {
    this.emit("closing");
    super.close(code, reason);
  }

  override terminate(): void {
    this.emit("closing");
    super.terminate();
  }
}

/** One client: what the server may tell it, and what it has joined. */
export class Connection implements Subscriber {
  readonly joined = new Map<string, Member | null>();
  readonly clientEvents: TokenBucket;
  readonly frames: TokenBucket;
  readonly socketId: string;
  readonly connectedAtMs = performance.now();
  /** Who signed in on this connection. */
  user: User | null = null;
  /** The ids of all whose connection this is; kept by {@link Users} only. */
  readonly claimedBy = new Set<string>();
  readonly #socket: ClientSocket;
  readonly #traffic: Traffic;

  constructor(socket: ClientSocket, socketId: string, { limits, metrics }: Pick<Realm, "limits" | "metrics">) {
    this.#socket = socket;
    this.socketId = socketId;
    this.#traffic = metrics.traffic;
    const { clientEventsPerSecond, framesPerSecond, subscriptionsPerConnection } = limits;
    this.clientEvents = new TokenBucket(clientEventsPerSecond, clientEventsPerSecond);
    // The burst lets a client join all its channels at once.
    this.frames = new TokenBucket(framesPerSecond, framesPerSecond + subscriptionsPerConnection);
  }

  get isOpen(): boolean {
    return this.#socket.readyState === this.#socket.OPEN;
  }

  send(frame: string): void {
    this.sendBytes(Buffer.from(frame));
  }

  /** Sends a text frame, or drops the client when it has left too much unread. */
  sendBytes(frame: Buffer): void {
    if (!this.isOpen) return;
    if (this.#socket.bufferedAmount > MAX_UNREAD_BYTES) {
      this.#traffic.slowReaders += 1;
      this.#socket.terminate();
      return;
    }
    this.#traffic.messagesOut += 1;
    this.#traffic.bytesOut += frame.length;
    this.#socket.send(frame, { binary: false });
  }

  /** Says that something was refused; the connection stays. */
  refuse(message: string, code: number | null = null): void {
    this.send(protocolError(code, message));
  }

  /** Closes for a reason, told both ways: old clients read the error, those of protocol 6 and later the close code. */
  close(reason: Refusal): void {
    this.refuse(reason.message, reason.code);
    this.#socket.close(reason.code, reason.message);
  }
}
