import type PusherClient from "pusher-js";
import type { PresenceChannel } from "pusher-js";
import { client, next, publisher } from "./test-kit";
import type { Target } from "./test-target";

export type PresenceData = { user_id: string | number; user_info?: unknown };

type Authorization = { auth: string; channel_data?: string };

/** The official client library with the subscriptions that `authorize` signs. */
export function authorizedClient(
  target: Target,
  authorize: (socketId: string, channel: string) => Authorization,
): PusherClient {
  return client(target, {
    channelAuthorization: {
      endpoint: "",
      transport: "ajax",
      customHandler: ({ socketId, channelName }, done) => done(null, authorize(socketId, channelName)),
    },
  });
}

/** A presence channel that a client has joined as the member that `data` describes. */
export async function presenceMember(target: Target, channel: string, data: PresenceData): Promise<PresenceChannel> {
  const api = publisher(target);
  // The library's types know only text as an id, although it signs what it is given.
  const signed = data as { user_id: string };
  const pusher = authorizedClient(target, (socketId, name) => api.authorizeChannel(socketId, name, signed));
  const joined = pusher.subscribe(channel) as PresenceChannel;
  await next(joined, "pusher:subscription_succeeded");
  return joined;
}
