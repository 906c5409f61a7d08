import "server-only";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { makeZip } from "client-zip";
import { loggable } from "@/lib/loggable";
import { logger } from "@/lib/logger";
import { publish } from "@/lib/realtime/publish";
import { beat, type Claimed, claimExport, finish, giveBack, release } from "./claim";
import { entriesOf } from "./pack";
import type { Export } from "./scope";
import { storeParts } from "./store";

export const FOLDER = "khedma-export-";
const BEAT_MS = 15_000;
/** How often its owner is told how far it is. */
const TELL_MS = 1_000;

/** Makes all packs that are due, one after another, until `stopping`; several processes may do so at once. */
export async function makeExports(stopping?: AbortSignal): Promise<void> {
  while (!stopping?.aborted) {
    const row = await claimExport();
    if (!row) return;
    tell(row);
    const { rev, lastSeq } = row;
    if (row.status === "running" && rev !== null && lastSeq !== null) await make({ ...row, rev, lastSeq }, stopping);
  }
}

async function make(claimed: Claimed, stopping?: AbortSignal): Promise<void> {
  const lost = new AbortController();
  const stop = () => {
    // At once, not when what is under way has noticed: the process may end before.
    giveBack(claimed).then(tell, () => {});
    lost.abort(new Error("this process ends"));
  };
  stopping?.addEventListener("abort", stop, { once: true });
  if (stopping?.aborted) stop();
  const folder = await mkdtemp(join(tmpdir(), FOLDER));
  const keep = keeper(claimed, lost);
  try {
    const entries = entriesOf({ claimed, folder, signal: lost.signal, onDone: (done) => void keep.say({ done }) });
    const stored = await storeParts(makeZip(entries), (keys) => keep.say({ keys }));
    lost.signal.throwIfAborted();
    tell(await finish(claimed, stored));
  } catch (error) {
    if (stopping?.aborted) return;
    logger.warn({ err: loggable(error), export: claimed.id }, "pack of evidence not made");
    tell(await release(claimed));
  } finally {
    stopping?.removeEventListener("abort", stop);
    keep.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

/** Keeps a pack this worker's while it is being made; breaks off once it is not, as when it was removed. */
function keeper(claimed: Claimed, lost: AbortController) {
  let toldAt = 0;
  async function say(changes: { done?: number; keys?: string[] } = {}) {
    const isMere = changes.keys === undefined && changes.done !== undefined;
    if (isMere && Date.now() - toldAt < TELL_MS) return;
    if (isMere) toldAt = Date.now();
    const row = await beat(claimed, changes);
    if (!row) return lost.abort(new Error("the pack is not this worker's any more"));
    if (isMere) tell(row);
  }
  const timer = setInterval(() => say().catch(() => {}), BEAT_MS);
  return { say, stop: () => clearInterval(timer) };
}

function tell(row: Export | null): void {
  if (!row) return;
  const { id: exportId, ownerId, conversationId, status, done, total } = row;
  publish([ownerId], "export:changed", { exportId, conversationId, status, done, total });
}
