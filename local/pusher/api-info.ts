import { isCache, isPresence, userOf } from "./channel-names";
import type { Realm } from "./realm";
import { Refused } from "./refused";

type Attribute = {
  /** The kind of channel that has it. */
  readonly kind: { readonly name: string; readonly includes: (channel: string) => boolean };
  readonly read: (realm: Realm, channel: string) => unknown;
};

const subscribable = { name: "subscribable", includes: (channel: string) => userOf(channel) === null };
const presence = { name: "presence", includes: isPresence };
const cache = { name: "cache", includes: isCache };

const counts: ReadonlyMap<string, Attribute> = new Map<string, Attribute>([
  ["subscription_count", { kind: subscribable, read: (realm, channel) => realm.channels.count(channel) }],
  ["user_count", { kind: presence, read: (realm, channel) => realm.channels.members(channel).size }],
]);

/** What may be asked of a single channel; of many at once, only numbers. */
const details = new Map([...counts, ["cache", { kind: cache, read: describeCache }]]);

export type Info = ReadonlyMap<string, Attribute>;

/** Reads an `info` that asks for numbers; throws {@link Refused} 400 when it asks for what `channels` do not have. */
export function parseInfo(info: string | null | undefined, channels: readonly string[]): Info {
  return parse(info, channels, counts);
}

/** Reads the `info` of a single channel; throws {@link Refused} 400. */
export function parseDetails(info: string | undefined, channel: string): Info {
  return parse(info, [channel], details);
}

/** The asked-for attributes of one channel. */
export function channelInfo(realm: Realm, channel: string, info: Info): Record<string, unknown> {
  return Object.fromEntries([...info].map(([name, { read }]) => [name, read(realm, channel)]));
}

function parse(info: string | null | undefined, channels: readonly string[], known: Info): Info {
  const asked = new Map<string, Attribute>();
  for (const name of (info ?? "").split(",").filter(Boolean)) {
    const attribute = known.get(name);
    if (!attribute) throw new Refused(400, `Unknown attribute ${JSON.stringify(name)} in info`);
    if (!channels.every(attribute.kind.includes)) {
      throw new Refused(400, `Cannot retrieve ${name} unless the channel is a ${attribute.kind.name} channel`);
    }
    asked.set(name, attribute);
  }
  return asked;
}

function describeCache(realm: Realm, channel: string): unknown {
  return realm.events.describe(channel);
}
