import { isIP, isIPv6 } from "node:net";

/**
 * The address that limits are counted under: what the gate in front of the app says (local/launcher/gate.ts), or else the
 * last entry of `X-Forwarded-For`, which the nearest proxy wrote, while the client may have written all before it.
 */
export function clientAddress(headers: Headers): string {
  return lastAddress(headers.get("x-forwarded-for") ?? "");
}

/** The last of a list of addresses as limits count it: IPv6 by its /64; anything that is no address is "unknown". */
export function lastAddress(list: string): string {
  const nearest = list.split(",").at(-1)?.trim() ?? "";
  if (isIPv6(nearest) && !nearest.includes(".")) return network(nearest);
  return isIP(nearest) ? nearest : "unknown";
}

/** One IPv6 customer holds a whole /64, and would otherwise have 2^64 addresses to try from. */
function network(address: string): string {
  const [head = "", tail] = address.split("::");
  const groups = head.split(":").filter(Boolean);
  const rest = tail?.split(":").filter(Boolean) ?? [];
  const zeros = Array<string>(Math.max(0, 8 - groups.length - rest.length)).fill("0");
  const expanded = tail === undefined ? groups : [...groups, ...zeros, ...rest];
  return `${expanded
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(":")}::/64`;
}
