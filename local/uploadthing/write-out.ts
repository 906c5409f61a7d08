import type { Hash } from "node:crypto";
import type { FileHandle } from "node:fs/promises";

/** Writes chunk after chunk from byte `start` on, each while it is hashed; no chunk is asked for before the last one is out. */
export async function writeOut(
  content: AsyncIterable<Buffer>,
  handle: FileHandle,
  start: number,
  hash: Hash,
): Promise<void> {
  let position = start;
  for await (const chunk of content) {
    const written = writeWhole(handle, chunk, position);
    hash.update(chunk);
    await written;
    position += chunk.length;
  }
}

/** A disk that is nearly full takes a part of the bytes first, and only then refuses. */
async function writeWhole(handle: FileHandle, chunk: Buffer, position: number): Promise<void> {
  let done = 0;
  while (done < chunk.length) {
    const { bytesWritten } = await handle.write(chunk, done, chunk.length - done, position + done);
    done += bytesWritten;
  }
}
