import { z } from "zod";
import { isChannelName, isPrivate, isUnsupported } from "./channel-names";
import type { Connection } from "./connection";
import { parseJson, type SubscriptionRefusal, subscriptionError, subscriptionSucceeded } from "./protocol";
import type { Realm } from "./realm";
import { channelAuth, channelAuthText, isSameText } from "./signatures";

const subscribeInput = z.object({
  channel: z.string(),
  auth: z.string().nullish(),
  channel_data: z.string().nullish(),
});
const unsubscribeInput = z.object({ channel: z.string() });

type Subscription = z.output<typeof subscribeInput>;

/** Joins a channel and acknowledges it, or says why not in both words that clients listen for. */
export function subscribe(connection: Connection, data: unknown, realm: Realm): void {
  const input = subscribeInput.safeParse(unwrap(data));
  if (input.success) join(connection, input.data, realm);
  else connection.refuse("A subscription needs a channel");
}

/** Leaves a channel; the protocol has no answer for success. */
export function unsubscribe(connection: Connection, data: unknown, realm: Realm): void {
  const input = unsubscribeInput.safeParse(unwrap(data));
  if (!input.success) connection.refuse("Unsubscribing needs a channel");
  else if (!realm.channels.leave(input.data.channel, connection)) {
    connection.refuse(`No current subscription to channel ${input.data.channel}, or subscription in progress`);
  }
}

function join(connection: Connection, input: Subscription, realm: Realm): void {
  const { channel } = input;
  const refusal = subscriptionRefusal(connection, input, realm);
  if (refusal) {
    connection.refuse(refusal.error);
    connection.send(subscriptionError(channel, refusal));
  } else if (realm.channels.join(channel, connection)) connection.send(subscriptionSucceeded(channel));
  else connection.refuse(`Existing subscription to channel ${channel}`);
}

function subscriptionRefusal(connection: Connection, input: Subscription, { app }: Realm): SubscriptionRefusal | null {
  const { channel, auth, channel_data: channelData } = input;
  if (!isChannelName(channel)) {
    return { type: "InvalidChannel", error: `Invalid channel name ${JSON.stringify(channel)}`, status: 400 };
  }
  if (isUnsupported(channel)) {
    return {
      type: "UnsupportedChannel",
      error: `Channels like ${channel} are not supported by this server`,
      status: 501,
    };
  }
  if (isPrivate(channel) && !isSameText(channelAuth(app, connection.socketId, channel, channelData), auth ?? "")) {
    const signed = channelAuthText(connection.socketId, channel, channelData);
    const error = `Invalid signature: Expected HMAC SHA256 hex digest of ${signed}`;
    return { type: "AuthError", error, status: 401 };
  }
  return null;
}

/** Some clients send `data` as a JSON string, as servers do. */
function unwrap(data: unknown): unknown {
  return typeof data === "string" ? parseJson(data) : data;
}
