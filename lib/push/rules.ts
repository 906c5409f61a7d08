/** Browsers that one person may be told on; of more, the one that was allowed first goes. */
export const MAX_DEVICES = 10;

export const MAX_ENDPOINT_LENGTH = 2000;

/** Push services take 4,096 bytes encrypted, which leaves room for what encrypting adds. */
export const MAX_PAYLOAD_BYTES = 3000;

/** How long a push service keeps what a switched-off device has not fetched. */
export const PUSH_SECONDS = 24 * 3600;

/** Those of Chrome and its relatives, Firefox, Edge and Safari: no other host is ever sent anything. */
const HOSTS = new Set(["fcm.googleapis.com", "updates.push.services.mozilla.com", "web.push.apple.com"]);
const DOMAINS = [".push.services.mozilla.com", ".notify.windows.com", ".push.apple.com"];

/**
 * Whether `endpoint` is an address at a known push service, written as browsers write it: what any two readers of addresses
 * could take for different ones (other letters, ports, credentials, a dot behind the host) is none.
 */
export function isPushEndpoint(endpoint: string): boolean {
  const url = endpoint.length <= MAX_ENDPOINT_LENGTH && URL.parse(endpoint);
  if (!url || url.href !== endpoint || url.protocol !== "https:") return false;
  if (url.port || url.username || url.password || url.hash) return false;
  return HOSTS.has(url.hostname) || DOMAINS.some((domain) => isBelow(url.hostname, domain));
}

function isBelow(hostname: string, domain: string): boolean {
  return hostname.endsWith(domain) && /^[a-z0-9.-]+$/.test(hostname) && hostname.length > domain.length;
}
