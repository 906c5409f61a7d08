import { isChannelName } from "./channel-names";
import type { Connection } from "./connection";
import type { Realm } from "./realm";
import { type App, channelAuth, channelAuthText, isSameText } from "./signatures";
import { SubscriptionRefusal } from "./subscription-refusal";
import type { Subscription } from "./subscriptions";

export function requireName(channel: string): void {
  if (isChannelName(channel)) return;
  throw new SubscriptionRefusal("InvalidChannel", 400, `Invalid channel name ${JSON.stringify(channel)}`);
}

export function requireRoom({ joined }: Connection, { limits, metrics }: Realm): void {
  if (joined.size < limits.subscriptionsPerConnection) return;
  metrics.refused("subscriptions");
  const message = `A connection may have ${limits.subscriptionsPerConnection} subscriptions and no more`;
  throw new SubscriptionRefusal("LimitReached", 403, message);
}

export function requireAuth(
  { socketId }: Connection,
  { channel, auth, channel_data: data }: Subscription,
  app: App,
): void {
  if (isSameText(channelAuth(app, socketId, channel, data), auth ?? "")) return;
  const signed = channelAuthText(socketId, channel, data?.slice(0, 200));
  throw new SubscriptionRefusal("AuthError", 401, `Invalid signature: Expected HMAC SHA256 hex digest of ${signed}`);
}

/** A signature does not help here: whose events they are is settled by signing in. */
export function requireUser({ user }: Connection, userId: string): void {
  if (user?.id === userId) return;
  throw new SubscriptionRefusal("AuthError", 401, `Only a connection signed in as ${userId} has this user's events`);
}
