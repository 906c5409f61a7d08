import { decode } from "./api-auth";
import { channelInfo, details, parseInfo } from "./api-info";
import { isChannelName, isPresence } from "./channel-names";
import type { ApiCall } from "./http-api";
import { Refused } from "./refused";

/** `GET /channels`: every occupied channel, by prefix if wanted. Throws {@link Refused} 400. */
export function listChannels({ query, realm }: ApiCall): unknown {
  const prefix = query.get("filter_by_prefix") ?? "";
  const info = parseInfo(query.get("info"), [prefix]);
  const names = realm.channels.names().filter((name) => name.startsWith(prefix));
  return { channels: Object.fromEntries(names.map((name) => [name, channelInfo(realm, name, info)])) };
}

/** `GET /channels/:name`: whether anybody is there, and what was asked of it. Throws {@link Refused} 400. */
export function getChannel({ params, query, realm }: ApiCall): unknown {
  const name = requireName(params);
  const info = parseInfo(query.get("info"), [name], details);
  return { occupied: realm.channels.count(name) > 0, ...channelInfo(realm, name, info) };
}

/** `GET /channels/:name/users`: who is present, by id. Throws {@link Refused} 400. */
export function listMembers({ params, realm }: ApiCall): unknown {
  const name = requireName(params);
  if (!isPresence(name)) throw new Refused(400, "Users can only be retrieved for presence channels");
  return { users: [...realm.channels.members(name).keys()].map((id) => ({ id })) };
}

function requireName([written = ""]: ApiCall["params"]): string {
  const name = decode(written);
  if (isChannelName(name)) return name;
  throw new Refused(400, `Invalid channel name ${JSON.stringify(name)}`);
}
