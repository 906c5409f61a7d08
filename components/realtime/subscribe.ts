import type Pusher from "pusher-js";
import { userChannel } from "@/lib/realtime/channels";
import { MISSED_EVENT, REALTIME_EVENT_NAMES } from "@/lib/realtime/events";
import type { RealtimeSignal } from "./realtime-context";

/** Within this time tabs that lost the same server come back to ask what they missed. */
const SPREAD_MS = 1000;

/** Passes on every event of one's own channel, and says "catch up" whenever some may have been missed. */
export function subscribe(
  client: Pusher,
  userId: string,
  emit: (signal: RealtimeSignal) => void,
  onSubscribed: () => void,
): void {
  const channel = client.subscribe(userChannel(userId));
  for (const name of REALTIME_EVENT_NAMES) channel.bind(name, (data: never) => emit({ name, data }));
  const catchUp = () => emit({ name: "catch-up" });
  const catchUpSoon = () => void setTimeout(catchUp, SPREAD_MS * Math.random());
  channel.bind(MISSED_EVENT, catchUpSoon);
  let isFirst = true;
  // Nothing is replayed: whatever came while there was no subscription has to be asked for.
  channel.bind("pusher:subscription_succeeded", () => {
    onSubscribed();
    if (isFirst) catchUp();
    else catchUpSoon();
    isFirst = false;
  });
}
