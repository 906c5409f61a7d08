import type Pusher from "pusher-js";
import { userChannel } from "@/lib/realtime/channels";
import { REALTIME_EVENT_NAMES } from "@/lib/realtime/events";
import type { RealtimeSignal, RealtimeStatus } from "./realtime-context";

const LONGEST_PAUSE_MS = 60_000;

/** Passes on every event of one's own channel, and word of every state of the connection. */
export function subscribe(
  client: Pusher,
  userId: string,
  emit: (signal: RealtimeSignal) => void,
  setStatus: (status: RealtimeStatus) => void,
): void {
  const channel = client.subscribe(userChannel(userId));
  for (const name of REALTIME_EVENT_NAMES) channel.bind(name, (data: never) => emit({ name, data }));
  let failures = 0;
  // Nothing is replayed: whatever came while there was no subscription has to be asked for.
  channel.bind("pusher:subscription_succeeded", () => {
    failures = 0;
    setStatus("connected");
    emit({ name: "catch-up" });
  });
  // A failed authorisation is tried again by nobody else.
  channel.bind("pusher:subscription_error", () => {
    setStatus(navigator.onLine ? "reconnecting" : "offline");
    failures += 1;
    setTimeout(() => client.subscribe(channel.name), Math.min(LONGEST_PAUSE_MS, 1000 * 2 ** failures));
  });
  client.connection.bind("state_change", ({ current }: { current: string }) => {
    // "connected" is said once the channel is subscribed, for only then do events arrive.
    if (current !== "connected" && current !== "initialized") setStatus(statusOf(current));
  });
}

function statusOf(state: string): RealtimeStatus {
  if (!navigator.onLine) return "offline";
  return state === "initialized" ? "connecting" : "reconnecting";
}
