import "server-only";
import { contentDisposition } from "@/lib/attachments/headers";
import { openObject } from "@/lib/attachments/storage";
import { requireViewerOf } from "@/lib/auth/request";
import { AppError } from "@/lib/errors";
import { parseInput } from "@/lib/refusal";
import { refuse } from "@/lib/route";
import { findOwn } from "./queries";
import { PART_BYTES } from "./rules";
import { type Export, scopeOf } from "./scope";
import { exportInput } from "./validation";

interface RouteContext {
  params: Promise<Readonly<Record<string, string | string[] | undefined>>>;
}

/** Bytes from `start` to before `end`. */
interface Range {
  start: number;
  end: number;
}

/** Streams a pack to its owner, for as long as it is kept; a download that broke off goes on where it stopped. */
export async function serveExport(request: Request, context: RouteContext): Promise<Response> {
  try {
    const viewer = await requireViewerOf(request);
    const { exportId } = parseInput(exportInput, await context.params);
    const row = await findOwn(viewer, exportId);
    if (row?.status !== "ready" || row.size === null) throw new AppError("not_found", "notFound");
    return answer(request, row, row.size);
  } catch (error) {
    return refuse(error);
  }
}

function answer(request: Request, row: Export, size: number): Response {
  const etag = `"${row.sha256}"`;
  const headers = headersOf(row, etag);
  const range = rangeOf(request, etag, size);
  if (range === "unsatisfiable") {
    headers.set("Content-Range", `bytes */${size}`);
    return new Response(null, { status: 416, headers });
  }
  const { start, end } = range ?? { start: 0, end: size };
  headers.set("Content-Length", String(end - start));
  if (range) headers.set("Content-Range", `bytes ${start}-${end - 1}/${size}`);
  const body = streamOf(bytesOf(row.keys, { start, end }, request.signal));
  return new Response(body, { status: range ? 206 : 200, headers });
}

function headersOf(row: Export, etag: string): Headers {
  return new Headers({
    "Content-Type": "application/zip",
    "Content-Disposition": contentDisposition("attachment", nameOf(row)),
    "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'; sandbox",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cache-Control": "private, no-store",
    "Accept-Ranges": "bytes",
    Vary: "Cookie",
    ETag: etag,
  });
}

function nameOf(row: Export): string {
  const { lane, from, to } = scopeOf(row);
  const parts = ["conversation", lane?.kind, from && `from-${from}`, to && `to-${to}`, row.id.slice(-6)];
  return `${parts.filter(Boolean).join("-")}.zip`;
}

/** One range is all that browsers ask for; anything else is answered with the whole, as the standard allows. */
function rangeOf(request: Request, etag: string, size: number): Range | "unsatisfiable" | null {
  const [, first, last] = /^bytes=(\d+)-(\d*)$/.exec(request.headers.get("range") ?? "") ?? [];
  const condition = request.headers.get("if-range");
  if (!first || (condition !== null && condition !== etag)) return null;
  const start = Number(first);
  const end = last ? Math.min(Number(last) + 1, size) : size;
  return start < end ? { start, end } : "unsatisfiable";
}

async function* bytesOf(keys: readonly string[], { start, end }: Range, signal: AbortSignal) {
  for (const [n, key] of keys.entries()) {
    const [from, to] = [Math.max(start - n * PART_BYTES, 0), Math.min(end - n * PART_BYTES, PART_BYTES)];
    if (from >= PART_BYTES || to <= 0) continue;
    const part = await openObject(key, { signal, headers: { range: `bytes=${from}-${to - 1}` } });
    // Breaks the answer off, so that nobody takes half of a pack for all.
    if (part.status !== 206 || !part.body) throw new Error(`the storage answers ${part.status} for a part of a pack`);
    yield* part.body;
  }
}

/** Read as fast as its reader takes it, and let go of with it. */
function streamOf(bytes: AsyncGenerator<Uint8Array>): ReadableStream<Uint8Array> {
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await bytes.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    async cancel() {
      await bytes.return(undefined);
    },
  });
}
