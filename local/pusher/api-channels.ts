import type { ApiCall } from "./api-call";
import { channelInfo, parseInfo } from "./api-info";
import { ApiRefusal } from "./api-refusal";
import { isChannelName } from "./channel-names";

/** `GET /channels`: every occupied channel, by prefix if wanted. Throws {@link ApiRefusal} 400. */
export function listChannels({ query, channels }: ApiCall): unknown {
  const prefix = query.get("filter_by_prefix") ?? "";
  const info = parseInfo(query.get("info"), [prefix]);
  const names = channels.names().filter((name) => name.startsWith(prefix));
  return { channels: Object.fromEntries(names.map((name) => [name, channelInfo(channels, name, info)])) };
}

/** `GET /channels/:name`: whether anybody is there, and the numbers asked for. Throws {@link ApiRefusal} 400. */
export function getChannel({ params: [name = ""], query, channels }: ApiCall): unknown {
  if (!isChannelName(name)) throw new ApiRefusal(400, `Invalid channel name ${JSON.stringify(name)}`);
  const info = parseInfo(query.get("info"), [name]);
  return { occupied: channels.count(name) > 0, ...channelInfo(channels, name, info) };
}
