import type Pusher from "pusher-js";
import { userChannel } from "@/lib/realtime/channels";
import { REALTIME_EVENT_NAMES } from "@/lib/realtime/events";
import type { RealtimeSignal, RealtimeStatus } from "./realtime-context";

/** Passes on every event of one's own channel, and word of every state of the connection. */
export function subscribe(
  client: Pusher,
  userId: string,
  emit: (signal: RealtimeSignal) => void,
  setStatus: (status: RealtimeStatus) => void,
): void {
  const channel = client.subscribe(userChannel(userId));
  for (const name of REALTIME_EVENT_NAMES) channel.bind(name, (data: never) => emit({ name, data }));
  // Nothing is replayed: whatever came while there was no subscription has to be asked for.
  channel.bind("pusher:subscription_succeeded", () => {
    setStatus("connected");
    emit({ name: "catch-up" });
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
