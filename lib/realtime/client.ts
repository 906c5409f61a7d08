import "server-only";
import Pusher from "pusher";
import { env } from "@/env";
import { TIMEOUT_MS } from "./circuit-breaker";
import { clusterAddress } from "./cluster";

declare global {
  var khedmaPusher: Pusher | undefined;
}

/** The shared client of Pusher's HTTP API, or null when realtime is not configured. */
export function pusher(): Pusher | null {
  globalThis.khedmaPusher ??= connect();
  return globalThis.khedmaPusher ?? null;
}

function connect(): Pusher | undefined {
  const { PUSHER_APP_ID: appId, PUSHER_KEY: key, PUSHER_SECRET: secret, PUSHER_CLUSTER: cluster } = env;
  if (!appId || !key || !secret) return undefined;
  const credentials = { appId, key, secret, timeout: TIMEOUT_MS };
  if (cluster) return new Pusher({ ...credentials, cluster, useTLS: true });
  const address = clusterAddress();
  if (!address) return undefined;
  return new Pusher({ ...credentials, host: address.host, port: String(address.port), useTLS: address.tls });
}
