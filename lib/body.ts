import { AppError } from "@/lib/errors";

/** The largest body that any door of the product reads. */
export const MAX_BODY_BYTES = 128 * 1024;

/** The fields of a plain HTML form; refuses any other body as `invalid`. */
export async function readForm(request: Request): Promise<URLSearchParams> {
  if (!isForm(request)) throw new AppError("invalid", "malformed");
  return new URLSearchParams(await readBody(request, MAX_BODY_BYTES));
}

/** Whether the body calls itself a plain HTML form. */
export function isForm(request: Request): boolean {
  return request.headers.get("content-type")?.startsWith("application/x-www-form-urlencoded") ?? false;
}

/**
 * The text of a request's body; refuses one of more than `maxBytes` as `invalid`, before it is read if it tells its
 * length and otherwise while it arrives, so that nobody can fill this process's memory.
 */
export async function readBody(request: Request, maxBytes: number): Promise<string> {
  if (Number(request.headers.get("content-length")) > maxBytes) throw new AppError("invalid", "malformed");
  if (!request.body) return "";
  const chunks: Uint8Array[] = [];
  let length = 0;
  try {
    // Leaving the loop cancels the stream.
    for await (const chunk of request.body) {
      length += chunk.byteLength;
      if (length > maxBytes) throw new Error("too long");
      chunks.push(chunk);
    }
  } catch {
    // A body that breaks off is its sender's doing as well, not a fault of ours.
    throw new AppError("invalid", "malformed");
  }
  return new TextDecoder().decode(Buffer.concat(chunks));
}
