import { z } from "zod";
import { isCache, isPresence, isPrivate, userOf } from "./channel-names";
import type { Connection } from "./connection";
import { MAX_CHANNEL_NAME_LENGTH } from "./limits";
import { cacheMiss, channelEvent, subscriptionError, subscriptionSucceeded } from "./protocol";
import type { Realm } from "./realm";
import { Refused } from "./refused";
import { requireAuth, requireMember, requireName, requireRoom, requireSeat, requireUser } from "./subscription-rules";

// Refused here and not by the rules for names, because those repeat the name to the client.
const channel = z.string().max(MAX_CHANNEL_NAME_LENGTH);
const subscribeInput = z.object({ channel, auth: z.string().nullish(), channel_data: z.string().nullish() });
const unsubscribeInput = z.object({ channel });
const channelNeeded = `needs a channel, by a name of at most ${MAX_CHANNEL_NAME_LENGTH} characters`;

export type Subscription = z.output<typeof subscribeInput>;

/** Joins a channel and acknowledges it, or says why not in both words that clients listen for. */
export function subscribe(connection: Connection, data: unknown, realm: Realm): void {
  const input = subscribeInput.safeParse(data);
  if (input.success) tryToJoin(connection, input.data, realm);
  else connection.refuse(`A subscription ${channelNeeded}`);
}

/** Leaves a channel; the protocol has no answer for success. */
export function unsubscribe(connection: Connection, data: unknown, realm: Realm): void {
  const input = unsubscribeInput.safeParse(data);
  if (!input.success) connection.refuse(`Unsubscribing ${channelNeeded}`);
  else if (!realm.channels.leave(input.data.channel, connection)) {
    connection.refuse(`No current subscription to channel ${input.data.channel}, or subscription in progress`);
  }
}

/** Leaves every channel, without a word to the connection itself. */
export function unsubscribeAll(connection: Connection, realm: Realm): void {
  for (const channel of connection.joined.keys()) realm.channels.leave(channel, connection);
}

function tryToJoin(connection: Connection, input: Subscription, realm: Realm): void {
  try {
    const userId = userOf(input.channel);
    if (userId === null) join(connection, input, realm);
    else joinUser(connection, input.channel, userId);
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    connection.refuse(error.message);
    connection.send(subscriptionError(input.channel, error));
  }
}

/** A user's events go to whatever is signed in as the user; clients ask for this channel nonetheless. */
function joinUser(connection: Connection, channel: string, userId: string): void {
  requireUser(connection, userId);
  connection.send(subscriptionSucceeded(channel, null));
}

function join(connection: Connection, input: Subscription, realm: Realm): void {
  const { channel } = input;
  requireName(channel);
  if (!connection.joined.has(channel)) requireRoom(connection, realm);
  if (isPrivate(channel) || isPresence(channel)) requireAuth(connection, input, realm.app);
  if (connection.joined.has(channel)) connection.refuse(`Existing subscription to channel ${channel}`);
  else if (claim(connection, channel, realm)) enter(connection, input, realm);
}

/** Counts the connection as that of the person whose private channel it joins; `false` when that closed it. */
function claim(connection: Connection, channel: string, { personOf, users }: Realm): boolean {
  const person = isPrivate(channel) ? personOf(channel) : null;
  return person === null || users.claim(person, connection);
}

function enter(connection: Connection, { channel, channel_data: channelData }: Subscription, realm: Realm): void {
  const { channels } = realm;
  const member = isPresence(channel) ? requireMember(channelData, connection.user) : null;
  if (member) requireSeat(channels, channel, member);
  channels.join(channel, connection, member);
  const members = member && [...channels.members(channel).values()].map((present) => present.member);
  connection.send(subscriptionSucceeded(channel, members));
  if (isCache(channel)) repeatLastEvent(connection, channel, realm);
}

/** Sends what was said last in a cache channel, or that there is nothing. */
function repeatLastEvent(connection: Connection, channel: string, { events, tell }: Realm): void {
  const last = events.get(channel);
  connection.send(last ? channelEvent(last.name, channel, last.data) : cacheMiss(channel));
  if (!last && events.isNewMiss(channel)) tell({ name: "cache_miss", channel });
}
