import "server-only";
import { HEAD_BYTES, TAIL_BYTES } from "./identify";
import { openObject } from "./storage";

/** The beginning and the end of what is stored, which for a small file are the same. */
export async function endsOf(key: string, size: number): Promise<{ head: Uint8Array; tail: Uint8Array }> {
  const tailStart = Math.max(0, size - TAIL_BYTES);
  if (tailStart === 0) {
    const all = await read(key, 0, size - 1);
    return { head: all.subarray(0, HEAD_BYTES), tail: all };
  }
  const [head, tail] = await Promise.all([read(key, 0, HEAD_BYTES - 1), read(key, tailStart, size - 1)]);
  return { head, tail };
}

async function read(key: string, start: number, end: number): Promise<Uint8Array> {
  const response = await openObject(key, { headers: { range: `bytes=${start}-${end}` } });
  if (response.status === 206) return response.bytes();
  void response.body?.cancel();
  throw new Error(`the storage answers ${response.status} for a range of a file that it has told of`);
}
