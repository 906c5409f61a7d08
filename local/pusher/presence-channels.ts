import { z } from "zod";
import type { Connection } from "./connection";
import { MAX_MEMBER_INFO_BYTES, MAX_MEMBERS_PER_CHANNEL, MAX_USER_ID_LENGTH } from "./limits";
import type { Member } from "./presence";
import { memberAdded, memberRemoved, parseJson, presenceSubscriptionSucceeded } from "./protocol";
import type { Realm } from "./realm";
import { SubscriptionRefusal } from "./subscription-refusal";
import type { User } from "./users";

const channelData = z.object({
  // No number beyond what every language keeps exactly: rounding would make one member of two.
  user_id: z.union([z.string().min(1).max(MAX_USER_ID_LENGTH), z.int()]),
  user_info: z.unknown().default(null),
});

/** Reads whom the app says is joining: the signed-in user, unless told otherwise; throws {@link SubscriptionRefusal}. */
export function requireMember(text: string | null | undefined, user: User | null): Member {
  const identity = user && { user_id: user.id, user_info: user.user_info };
  const input = channelData.safeParse(text ? parseJson(text) : identity);
  if (!input.success) throw invalid(`needs a user_id: text of 1 to ${MAX_USER_ID_LENGTH} characters, or an integer`);
  if (Buffer.byteLength(JSON.stringify(input.data.user_info)) > MAX_MEMBER_INFO_BYTES) {
    throw invalid(`has a user_info of more than ${MAX_MEMBER_INFO_BYTES} bytes`);
  }
  return input.data;
}

/** Joins as a member and tells the others, when this is the member's first connection; throws {@link SubscriptionRefusal}. */
export function joinAsMember(connection: Connection, channel: string, member: Member, realm: Realm): void {
  const { channels, presence, tell } = realm;
  if (presence.count(channel) >= MAX_MEMBERS_PER_CHANNEL && !presence.has(channel, member)) {
    const message = `Channel ${channel} has ${MAX_MEMBERS_PER_CHANNEL} members, which is the limit`;
    throw new SubscriptionRefusal("LimitReached", 403, message);
  }
  // First, so that whatever drops the newcomer from here on also ends its membership.
  channels.join(channel, connection);
  if (presence.enter(channel, member, connection)) {
    tell({ name: "member_added", channel, user_id: String(member.user_id) });
    channels.publish(channel, memberAdded(channel, member), connection.socketId);
  }
  connection.send(presenceSubscriptionSucceeded(channel, presence.members(channel)));
}

/** Ends one connection's membership, if it has one, and tells the others when it was the member's last. */
export function leaveAsMember(connection: Connection, channel: string, { channels, presence, tell }: Realm): void {
  const gone = presence.leave(channel, connection);
  if (!gone) return;
  channels.publish(channel, memberRemoved(channel, gone), connection.socketId);
  tell({ name: "member_removed", channel, user_id: String(gone.user_id) });
}

function invalid(problem: string): SubscriptionRefusal {
  return new SubscriptionRefusal("InvalidChannelData", 400, `Invalid channel_data: it ${problem}`);
}
