import { type MeasuredServer, startMeasured } from "@/local/bench/measured-server";

/** Which of the two servers something is about. */
export type Side = "raw" | "product";
export const SIDES: readonly Side[] = ["raw", "product"];

/** One of the two, measured. */
export type SideServer = MeasuredServer & { readonly side: Side };

export async function startServer(side: Side): Promise<SideServer> {
  return { side, ...(await startMeasured({ script: `local/bench-realtime/${side}-server.ts` })) };
}
