import type Pusher from "pusher-js";
import type { RealtimeSettings } from "@/lib/realtime/settings";
import { placeOf } from "./place";

/** Loads pusher-js and connects; the browser's own origin carries the embedded server's socket. */
export async function connect(settings: RealtimeSettings): Promise<Pusher> {
  const { default: Client } = await import("pusher-js");
  return new Client(settings.key, {
    ...placeOf(settings),
    channelAuthorization: { endpoint: "/api/realtime/auth", transport: "ajax" },
  });
}
