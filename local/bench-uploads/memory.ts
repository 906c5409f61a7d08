import { LARGEST, WARM_UP } from "./plan";
import { measureSpeed } from "./speed";
import { setStage } from "./stage";

/** By how many bytes two processes grew at the most while the largest file came through both. */
export type Growth = { readonly ingest: number; readonly gate: number };

/** Takes new processes, for the peak of one that has done more says nothing of this file. */
export async function measureGrowth(): Promise<Growth> {
  const stage = await setStage();
  const { ingest, web } = stage.servers;
  try {
    await measureSpeed(stage, "gate", WARM_UP);
    const before = { ingest: await ingest.usage("cpu"), gate: await web.usage("cpu") };
    await measureSpeed(stage, "gate", LARGEST);
    const after = { ingest: await ingest.usage("cpu"), gate: await web.usage("cpu") };
    return {
      ingest: after.ingest.peakBytes - before.ingest.rssBytes,
      gate: after.gate.peakBytes - before.gate.rssBytes,
    };
  } finally {
    await stage.close();
  }
}
