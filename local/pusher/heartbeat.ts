import type { Connection } from "./connection";
import { closeCode, PING } from "./protocol";

/** How long a client may be silent before it is pinged, and how long it then has to answer. */
export type Patience = { readonly activityTimeoutSeconds: number; readonly pongTimeoutSeconds: number };

export type Heartbeat = {
  /** The client gave a sign of life. */
  beat(): void;
  stop(): void;
};

/** Pings a silent client and closes it with 4201 when no sign of life follows. */
export function startHeartbeat(connection: Pick<Connection, "send" | "close">, patience: Patience): Heartbeat {
  let answerTimer: NodeJS.Timeout | undefined;
  let lastLook: NodeJS.Immediate | undefined;
  const silenceTimer = setTimeout(() => {
    connection.send(PING);
    answerTimer = setTimeout(lookOnce, patience.pongTimeoutSeconds * 1000);
  }, patience.activityTimeoutSeconds * 1000);

  /** A process that was held up finds its timers due before it has read what arrived meanwhile. */
  function lookOnce(): void {
    lastLook = setImmediate(giveUp);
  }

  function giveUp(): void {
    connection.close({ code: closeCode.noPong, message: "Pong reply not received" });
  }

  function expectNoAnswer(): void {
    clearTimeout(answerTimer);
    clearImmediate(lastLook);
  }

  return {
    beat() {
      expectNoAnswer();
      silenceTimer.refresh();
    },
    stop() {
      expectNoAnswer();
      clearTimeout(silenceTimer);
    },
  };
}
