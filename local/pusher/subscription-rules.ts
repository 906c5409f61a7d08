import { z } from "zod";
import { isChannelName } from "./channel-names";
import type { Channels, Member } from "./channels";
import type { Connection } from "./connection";
import { MAX_MEMBER_INFO_BYTES, MAX_MEMBERS_PER_CHANNEL, MAX_USER_ID_LENGTH } from "./limits";
import { parseJson } from "./protocol";
import type { Realm } from "./realm";
import { Refused } from "./refused";
import { type App, channelAuth, channelAuthText, isSameText } from "./signatures";
import type { Subscription } from "./subscriptions";
import type { User } from "./users";

const channelData = z.object({
  // No number beyond what every language keeps exactly: rounding would make one member of two.
  user_id: z.union([z.string().min(1).max(MAX_USER_ID_LENGTH), z.int()]),
  user_info: z.unknown().default(null),
});

export function requireName(channel: string): void {
  if (isChannelName(channel)) return;
  throw new Refused(400, `Invalid channel name ${JSON.stringify(channel)}`, "InvalidChannel");
}

export function requireRoom({ joined }: Connection, { limits, metrics }: Realm): void {
  if (joined.size < limits.subscriptionsPerConnection) return;
  metrics.refused("subscriptions");
  const message = `A connection may have ${limits.subscriptionsPerConnection} subscriptions and no more`;
  throw new Refused(403, message, "LimitReached");
}

export function requireAuth(
  { socketId }: Connection,
  { channel, auth, channel_data: data }: Subscription,
  app: App,
): void {
  if (isSameText(channelAuth(app, socketId, channel, data), auth ?? "")) return;
  const signed = channelAuthText(socketId, channel, data?.slice(0, 200));
  throw new Refused(401, `Invalid signature: Expected HMAC SHA256 hex digest of ${signed}`, "AuthError");
}

/** A signature does not help here: whose events they are is settled by signing in. */
export function requireUser({ user }: Connection, userId: string): void {
  if (user?.id === userId) return;
  throw new Refused(401, `Only a connection signed in as ${userId} has this user's events`, "AuthError");
}

/** Reads whom the app says is joining: the signed-in user, unless told otherwise. */
export function requireMember(text: string | null | undefined, user: User | null): Member {
  const identity = user && { user_id: user.id, user_info: user.user_info };
  const input = channelData.safeParse(text ? parseJson(text) : identity);
  if (!input.success) throw invalid(`needs a user_id: text of 1 to ${MAX_USER_ID_LENGTH} characters, or an integer`);
  if (Buffer.byteLength(JSON.stringify(input.data.user_info)) > MAX_MEMBER_INFO_BYTES) {
    throw invalid(`has a user_info of more than ${MAX_MEMBER_INFO_BYTES} bytes`);
  }
  return input.data;
}

export function requireSeat(channels: Channels, channel: string, { user_id }: Member): void {
  const members = channels.members(channel);
  if (members.size < MAX_MEMBERS_PER_CHANNEL || members.has(String(user_id))) return;
  const message = `Channel ${channel} has ${MAX_MEMBERS_PER_CHANNEL} members, which is the limit`;
  throw new Refused(403, message, "LimitReached");
}

function invalid(problem: string): Refused {
  return new Refused(400, `Invalid channel_data: it ${problem}`, "InvalidChannelData");
}
