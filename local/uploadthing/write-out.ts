import type { Hash } from "node:crypto";
import type { FileHandle } from "node:fs/promises";
import { MAX_WAITING_BYTES } from "./limits";

/**
 * Writes everything from byte `start` on, and hashes it meanwhile. What arrives during one write goes out with the next,
 * so that a fast sender makes few large writes and a slow one waits for nothing; also what came before an error is written.
 */
export async function writeOut(
  content: AsyncIterable<Buffer>,
  handle: FileHandle,
  start: number,
  hash: Hash,
): Promise<void> {
  const writer = new Writer(handle, start);
  try {
    for await (const chunk of content) {
      const hasRoom = writer.add(chunk);
      hash.update(chunk);
      await hasRoom;
    }
  } finally {
    await writer.idle();
  }
}

class Writer {
  readonly #handle: FileHandle;
  #position: number;
  #waiting: Buffer[] = [];
  #waitingBytes = 0;
  /** Stays behind when it has failed, so that nothing is written after a gap. */
  #running: Promise<void> | null = null;

  constructor(handle: FileHandle, position: number) {
    this.#handle = handle;
    this.#position = position;
  }

  /** Resolves when there is room for more. */
  async add(chunk: Buffer): Promise<void> {
    this.#waiting.push(chunk);
    this.#waitingBytes += chunk.length;
    this.#running ??= this.#start();
    if (this.#waitingBytes >= MAX_WAITING_BYTES) await this.#running;
  }

  async idle(): Promise<void> {
    await this.#running;
  }

  #start(): Promise<void> {
    const running = this.#writeWaiting();
    // It may fail while nothing arrives and nobody waits for it; who does so next is told.
    running.catch(() => undefined);
    return running;
  }

  async #writeWaiting(): Promise<void> {
    while (this.#waiting.length > 0) {
      const chunks = this.#waiting;
      this.#waiting = [];
      this.#waitingBytes = 0;
      await this.#write(chunks);
    }
    this.#running = null;
  }

  /** A disk that is nearly full takes a part of the bytes first, and only then refuses. */
  async #write(chunks: readonly Buffer[]): Promise<void> {
    for (let rest = chunks; rest.length > 0; ) {
      const { bytesWritten } = await this.#handle.writev(rest, this.#position);
      this.#position += bytesWritten;
      rest = behind(rest, bytesWritten);
    }
  }
}

function behind(chunks: readonly Buffer[], bytes: number): readonly Buffer[] {
  let left = bytes;
  return chunks.flatMap((chunk) => {
    const rest = chunk.subarray(left);
    left = Math.max(left - chunk.length, 0);
    return rest.length > 0 ? [rest] : [];
  });
}
