/** People of the conformance suite: members of presence channels, and users who sign in. */
import type PusherApi from "pusher";
import type PusherClient from "pusher-js";
import type { Options, PresenceChannel } from "pusher-js";
import { client, frame, publisher, signing, subscriber } from "./conformance-kit";

/** The presence channel of a client that has just joined it as `person`. */
export async function member(channel: string, person: PusherApi.PresenceChannelData): Promise<PresenceChannel> {
  const authorize = signing((socketId, name) => publisher().authorizeChannel(socketId, name, person));
  return (await subscriber(channel, { channelAuthorization: authorize })).channel(channel) as PresenceChannel;
}

/** A client that signs in as the user of this id, or tries to, with `by`'s secret. */
export function signingIn(id: string, by = publisher()): PusherClient {
  const userAuthentication: Options["userAuthentication"] = {
    ...{ endpoint: "", transport: "ajax" },
    customHandler: ({ socketId }, done) => done(null, by.authenticateUser(socketId, { id })),
  };
  const pusher = client({ userAuthentication });
  pusher.signin();
  return pusher;
}

/** A client that is signed in. */
export async function signedIn(id: string): Promise<PusherClient> {
  const pusher = signingIn(id);
  await frame(pusher, "pusher_internal:subscription_succeeded", `#server-to-user-${id}`);
  return pusher;
}
