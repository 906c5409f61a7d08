import type { IncomingMessage } from "node:http";
import type { z } from "zod";
import { DRAIN_LIMIT_MS, MAX_DRAIN_BYTES, MAX_JSON_BYTES } from "./limits";
import { Refusal } from "./refusal";

/** The JSON body in the shape of `schema`; throws {@link Refusal} 400 or 413. */
export async function readJson<T>(request: IncomingMessage, schema: z.ZodType<T>): Promise<T> {
  const parsed = schema.safeParse(parse(await readText(request)));
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new Refusal(400, `The body does not fit: ${issue?.path.join(".") || "it"}: ${issue?.message}`);
}

/**
 * Reads away what is left of a body, within limits, and resolves to whether it is all read. A browser looks at the answer
 * only when its body is sent, and a connection closed before that looks like a lost one.
 */
export function drain(request: IncomingMessage): Promise<boolean> {
  const { promise, resolve } = Promise.withResolvers<boolean>();
  if (request.complete || request.destroyed) return Promise.resolve(request.complete);
  const timer = setTimeout(() => resolve(false), DRAIN_LIMIT_MS);
  let left = MAX_DRAIN_BYTES;
  request.on("data", (chunk: Buffer) => {
    left -= chunk.length;
    if (left < 0) resolve(false);
  });
  request.once("end", () => resolve(true));
  request.once("close", () => resolve(false));
  request.resume();
  return promise.finally(() => clearTimeout(timer));
}

async function readText(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  const body: AsyncIterable<Buffer> = request.iterator({ destroyOnReturn: false });
  for await (const chunk of body) {
    size += chunk.length;
    if (size > MAX_JSON_BYTES) throw new Refusal(413, `The body exceeds ${MAX_JSON_BYTES} bytes`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString();
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Refusal(400, "The body is not JSON");
  }
}
