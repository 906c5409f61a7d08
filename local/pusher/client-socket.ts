import { WebSocket } from "ws";

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
