import { LONGEST_PAUSE_MS, patience } from "./patience";
import type { RealtimeStatus } from "./realtime-context";

/** Why the app would not let this tab listen: nobody is signed in here, or somebody else is. */
export type Refusal = "signed-out" | "other-account";

/** Where a tab stands with the realtime server. */
export interface Standing {
  /** `connecting` is the quiet beginning, `closed` what the server ended, `stopped` what the app refused. */
  phase: "connecting" | "reconnecting" | "live" | "closed" | "stopped";
  /** Attempts that came to nothing since events last arrived. */
  failures: number;
  /** Stays until events arrive again, so that trying again does not take back what was said. */
  refusal: Refusal | null;
}

export type ConnectionEvent =
  /** There is a connection; nothing arrives before the subscription. */
  | "opened"
  | "subscribed"
  /** The connection broke; pusher-js tries again, though it may wait long. */
  | "lost"
  /** The server ended it for good, and pusher-js leaves it at that. */
  | "closed"
  /** The time of {@link pauseOf} is over. */
  | "overdue"
  /** The network or the person is back. */
  | "woken"
  /** Another tab says that somebody else, or nobody, is signed in here. */
  | "doubted"
  | Refusal;

/** What to do: `connect` abandons whatever is being tried. */
export type Order = "connect" | "disconnect" | null;

export const BEGINNING: Standing = { phase: "connecting", failures: 0, refusal: null };

const CLOSED_PAUSE_MS = 1000;
/** Nobody ends the connections of a session that runs out, or of an end that the realtime server was never told. */
const LONGEST_LIFE_MS = 3_600_000;
const JITTER = 0.2;

export function follow(standing: Standing, event: ConnectionEvent): { standing: Standing; order: Order } {
  const { phase, failures, refusal } = standing;
  switch (event) {
    case "opened":
      return { standing: { ...standing }, order: null };
    case "subscribed":
      return { standing: { phase: "live", failures: 0, refusal: null }, order: null };
    case "lost":
      // pusher-js goes through several states while it tries; only the first takes anything away.
      return { standing: phase === "live" ? { ...standing, phase: "reconnecting" } : standing, order: null };
    case "closed":
      return { standing: { ...standing, phase: "closed" }, order: null };
    case "overdue":
      // Nothing is wrong with it, but whoever may no longer listen has to be found out.
      if (phase === "live") return follow(standing, "doubted");
      return { standing: { phase: "reconnecting", failures: failures + 1, refusal }, order: "connect" };
    case "woken":
      // The very first attempt is soon over anyway, and on a slow line it is far already.
      if (phase === "live" || phase === "connecting") return { standing, order: null };
      return { standing: { phase: "reconnecting", failures: 0, refusal }, order: "connect" };
    case "doubted":
      return { standing: { ...BEGINNING, refusal }, order: "connect" };
    case "signed-out":
    case "other-account":
      return { standing: { phase: "stopped", failures: 0, refusal: event }, order: "disconnect" };
  }
}

/**
 * Milliseconds after which the attempt going on is taken for lost, or a connection for too old, or after an end of the
 * server's the next one is made; null when nothing is due. Grows with every failure, so that the handshake of a slow line
 * is finished some time.
 */
export function pauseOf({ phase, failures }: Standing, random: number): number | null {
  switch (phase) {
    case "connecting":
    case "reconnecting":
      return patience(failures, random);
    case "closed":
      // All of a server's clients are here at once: they spread over half of the pause, the longest one too.
      return Math.min(LONGEST_PAUSE_MS, CLOSED_PAUSE_MS * 2 ** (failures + 1)) * (1 - random / 2);
    case "live":
      return LONGEST_LIFE_MS * (1 - JITTER * random);
    default:
      return null;
  }
}

export function statusOf({ phase, refusal }: Standing, isOnline: boolean): RealtimeStatus {
  if (refusal) return refusal;
  if (!isOnline) return "offline";
  if (phase === "live") return "connected";
  return phase === "connecting" ? "connecting" : "reconnecting";
}
