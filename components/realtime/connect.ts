import type Pusher from "pusher-js";
import type { RealtimeSettings } from "@/lib/realtime/settings";
import { placeOf } from "./place";
import { signedByApp } from "./sign";
import type { Refusal } from "./standing";

/** A line that died without a word is noticed 40 seconds after the last one: the servers' own times add up to minutes. */
const LIVENESS = { activityTimeout: 30_000, pongTimeout: 10_000 };

/** Loads pusher-js and connects; the browser's own origin carries the embedded server's socket. */
export async function connect(
  settings: RealtimeSettings,
  userId: string,
  refuse: (refusal: Refusal) => void,
): Promise<Pusher> {
  const { default: Client } = await import("pusher-js");
  const client: Pusher = new Client(settings.key, {
    ...placeOf(settings),
    ...LIVENESS,
    ...signedByApp(() => client, userId, refuse),
  });
  client.signin();
  return client;
}
