import type { IncomingMessage } from "node:http";
import { BlockList } from "node:net";
import { lastAddress } from "@/lib/safety/address";

type Peer = Pick<IncomingMessage, "headers"> & { readonly socket: { readonly remoteAddress?: string } };

const loopback = new BlockList();
loopback.addSubnet("127.0.0.0", 8);
loopback.addAddress("::1", "ipv6");

/** Headers by which proxies say that they pass on somebody else's request; Next's own always says the host. */
const proxyHeaders = ["x-forwarded-for", "x-forwarded-host", "forwarded", "via"];

/** Whether a request was made on this machine, and not by a proxy on it for somebody elsewhere. */
export function isLocal({ headers, socket }: Peer): boolean {
  return isLoopback(socket.remoteAddress ?? "") && !proxyHeaders.some((name) => name in headers);
}

/**
 * The address that connections are counted under: the TCP peer's, or what a proxy on this machine says of it. `null` when
 * that is this machine itself: the proxy keeps the address to itself then, and everybody would share one limit.
 */
export function countedAddress({ headers, socket }: Peer): string | null {
  const peer = socket.remoteAddress ?? "";
  const nearest = isLoopback(peer) ? lastOf(String(headers["x-forwarded-for"] ?? peer)) : peer;
  // A socket that listens on IPv6 as well writes IPv4 peers in IPv6 clothes.
  return isLoopback(nearest) ? null : lastAddress(nearest.replace(/^::ffff:(?=\d+\.)/i, ""));
}

function lastOf(list: string): string {
  return list.split(",").at(-1)?.trim() ?? "";
}

function isLoopback(address: string): boolean {
  return loopback.check(address, "ipv4") || loopback.check(address, "ipv6");
}
