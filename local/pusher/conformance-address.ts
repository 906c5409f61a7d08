/** Everything that one needs to know of a server of the protocol to use it. */
export type Target = {
  readonly host: string;
  readonly port: number;
  readonly tls: boolean;
  readonly id: string;
  readonly key: string;
  readonly secret: string;
};

/** What a server may lack or have switched off; the checks of it are then left out by this name. */
export const FEATURES = ["client-events", "user-authentication", "subscription-count"] as const;
export type Feature = (typeof FEATURES)[number];

/** Reads `http://key:secret@host:port/apps/id`, the form in which Pusher itself writes it; anything else is null. */
export function parseAddress(address: string): Target | null {
  const url = URL.parse(address);
  const id = /^\/apps\/([^/]+)\/?$/.exec(url?.pathname ?? "")?.[1];
  if (!url || !/^https?:$/.test(url.protocol) || !url.username || !url.password || id === undefined) return null;
  const tls = url.protocol === "https:";
  const port = Number(url.port) || (tls ? 443 : 80);
  return { host: url.hostname, port, tls, id, key: url.username, secret: url.password };
}

/** Reads names of features between commas; null when one of them is unknown. */
export function parseFeatures(text: string): Feature[] | null {
  const names = text.split(",").filter((name) => name !== "");
  const found = FEATURES.filter((feature) => names.includes(feature));
  return found.length === new Set(names).size ? found : null;
}
