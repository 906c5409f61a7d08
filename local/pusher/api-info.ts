import { ApiRefusal } from "./api-refusal";
import { isPresence } from "./channel-names";
import type { Realm } from "./realm";

const attributes = ["subscription_count", "user_count"];

/** Reads a comma-separated `info`; throws {@link ApiRefusal} 400 when it asks for what `channels` do not have. */
export function parseInfo(info: string | null | undefined, channels: readonly string[]): string[] {
  const asked = (info ?? "").split(",").filter(Boolean);
  const unknown = asked.find((attribute) => !attributes.includes(attribute));
  if (unknown !== undefined) throw new ApiRefusal(400, `Unknown attribute ${JSON.stringify(unknown)} in info`);
  if (asked.includes("user_count") && !channels.every(isPresence)) {
    throw new ApiRefusal(400, "Cannot retrieve the user count unless the channel is a presence channel");
  }
  return asked;
}

/** The asked-for numbers of one channel. */
export function channelInfo(realm: Realm, name: string, info: readonly string[]): Record<string, number> {
  return Object.fromEntries(
    info.map((attribute) => [
      attribute,
      attribute === "user_count" ? realm.presence.count(name) : realm.channels.count(name),
    ]),
  );
}
