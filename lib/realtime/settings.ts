import "server-only";
import { env } from "@/env";
import { type ClusterAddress, clusterAddress } from "./cluster";

/** Where a browser finds the realtime server; read at run time, so that one build serves any. */
export type RealtimeSettings =
  | { key: string; kind: "own-origin" }
  | { key: string; kind: "hosted"; cluster: string }
  | ({ key: string; kind: "cluster" } & ClusterAddress);

/** Null when realtime is not configured: the product then catches up by asking. */
export function realtimeSettings(): RealtimeSettings | null {
  const key = env.PUSHER_KEY;
  if (!key) return null;
  if (env.REALTIME_EMBEDDED) return { key, kind: "own-origin" };
  if (env.PUSHER_CLUSTER) return { key, kind: "hosted", cluster: env.PUSHER_CLUSTER };
  const address = clusterAddress();
  return address && { key, kind: "cluster", ...address };
}
