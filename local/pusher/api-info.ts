import { isCache, isPresence, userOf } from "./channel-names";
import type { Realm } from "./realm";
import { Refused } from "./refused";

type Attribute = {
  /** The kind of channel that has it. */
  readonly kind: string;
  readonly isOf: (channel: string) => boolean;
  readonly read: (realm: Realm, channel: string) => unknown;
};

export type Info = ReadonlyMap<string, Attribute>;

const counts: Info = new Map<string, Attribute>([
  [
    "subscription_count",
    { kind: "subscribable", isOf: (name) => userOf(name) === null, read: ({ channels }, name) => channels.count(name) },
  ],
  ["user_count", { kind: "presence", isOf: isPresence, read: ({ channels }, name) => channels.members(name).size }],
]);

/** What may be asked of a single channel; of many at once, only numbers. */
export const details: Info = new Map<string, Attribute>([
  ...counts,
  ["cache", { kind: "cache", isOf: isCache, read: ({ events }, name) => events.describe(name) }],
]);

/** Reads what an `info` asks for; throws {@link Refused} 400 when that is not `known` or `channels` do not have it. */
export function parseInfo(info: string | null | undefined, channels: readonly string[], known = counts): Info {
  const asked = new Map<string, Attribute>();
  for (const name of (info ?? "").split(",").filter(Boolean)) {
    const attribute = known.get(name);
    if (!attribute) throw new Refused(400, `Unknown attribute ${JSON.stringify(name)} in info`);
    if (!channels.every(attribute.isOf)) {
      throw new Refused(400, `Cannot retrieve ${name} unless the channel is a ${attribute.kind} channel`);
    }
    asked.set(name, attribute);
  }
  return asked;
}

/** The asked-for attributes of one channel. */
export function channelInfo(realm: Realm, channel: string, info: Info): Record<string, unknown> {
  return Object.fromEntries([...info].map(([name, { read }]) => [name, read(realm, channel)]));
}
