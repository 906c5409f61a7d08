import "server-only";
import { createHash } from "node:crypto";
import { storeObjects } from "@/lib/attachments/storage";
import { PART_BYTES } from "./rules";

/** Stores what comes in parts, so that only one of them is in memory; tells of each by all keys until then. */
export async function storeParts(
  bytes: AsyncIterable<Uint8Array>,
  onPart: (keys: string[]) => Promise<void>,
): Promise<{ keys: string[]; size: number; sha256: string }> {
  const hash = createHash("sha256");
  const keys: string[] = [];
  const part = Buffer.allocUnsafe(PART_BYTES);
  let size = 0;
  let filled = 0;
  async function store() {
    const [key] = await storeObjects([new Blob([part.subarray(0, filled)], { type: "application/octet-stream" })]);
    if (!key) throw new Error("the storage answers a key");
    keys.push(key);
    filled = 0;
    await onPart([...keys]);
  }
  for await (const chunk of bytes) {
    hash.update(chunk);
    size += chunk.length;
    for (let taken = 0; taken < chunk.length; ) {
      const fits = chunk.subarray(taken, taken + PART_BYTES - filled);
      part.set(fits, filled);
      taken += fits.length;
      filled += fits.length;
      if (filled === PART_BYTES) await store();
    }
  }
  if (filled > 0) await store();
  return { keys, size, sha256: hash.digest("hex") };
}
