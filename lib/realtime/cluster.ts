import "server-only";
import { env } from "@/env";

/** Where a Pusher-protocol server of one's own is found: by browsers and by us alike. */
export interface ClusterAddress {
  host: string;
  port: number;
  tls: boolean;
}

/** Null when there is none; the embedded server's is set in full by the start command. */
export function clusterAddress(): ClusterAddress | null {
  if (!env.PUSHER_HOST) return null;
  const tls = env.PUSHER_TLS ?? true;
  return { host: env.PUSHER_HOST, port: env.PUSHER_PORT ?? (tls ? 443 : 80), tls };
}
