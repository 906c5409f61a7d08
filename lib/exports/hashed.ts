import "server-only";
import { createHash } from "node:crypto";

export type Bytes = Uint8Array<ArrayBuffer>;

/** Passes bytes on as they come, and tells of them when they have ended. */
export async function* hashed(
  source: AsyncIterable<Uint8Array>,
  onEnd: (end: { sha256: string; size: number }) => void,
): AsyncGenerator<Bytes> {
  const hash = createHash("sha256");
  let size = 0;
  for await (const chunk of source) {
    hash.update(chunk);
    size += chunk.length;
    // The same bytes as a type that knows that no other thread has them.
    yield new Uint8Array(chunk);
  }
  onEnd({ sha256: hash.digest("hex"), size });
}

export function sha256Of(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
