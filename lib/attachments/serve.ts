import "server-only";
import { requireViewerOf } from "@/lib/auth/request";
import { AppError } from "@/lib/errors";
import { parseInput } from "@/lib/refusal";
import { refuse } from "@/lib/route";
import { findVisible } from "./access";
import { fileHeaders } from "./headers";
import type { Attachment } from "./queries";
import { openObject } from "./storage";
import { type FetchAttachmentInput, fetchAttachmentInput } from "./validation";

interface RouteContext {
  params: Promise<Readonly<Record<string, string | string[] | undefined>>>;
}

const PASSED_ON = ["content-length", "content-range"];

/**
 * Streams a file, or a small picture of it, to whoever may see it at this moment. The storage's own address never leaves
 * the server: it would outlive the permission.
 */
export async function serveAttachment(request: Request, context: RouteContext): Promise<Response> {
  try {
    const viewer = await requireViewerOf(request);
    const query = Object.fromEntries(new URL(request.url).searchParams);
    const input = parseInput(fetchAttachmentInput, { ...query, ...(await context.params) });
    const row = await findVisible(viewer, input.id);
    const key = row && keyOf(row, input);
    if (!key) throw new AppError("not_found", "notFound");
    return await stream(request, key, headersOf(row, input));
  } catch (error) {
    return refuse(error);
  }
}

function keyOf(row: Attachment, { size }: FetchAttachmentInput): string | null {
  if (size === "thumb") return row.thumbKey;
  return size === "preview" ? row.previewKey : row.key;
}

function headersOf(
  { id, uploadedAt, kind, mime, name }: Attachment,
  { size, download }: FetchAttachmentInput,
): Headers {
  const isShown = kind !== "file" && download === undefined;
  // What lies behind an id never changes, but the id of a file that was removed can be used again.
  const etag = `"${[id, uploadedAt?.getTime() ?? "", size ?? ""].join(".")}"`;
  return fileHeaders({ mime: size ? "image/webp" : mime, etag, name, isShown });
}

async function stream(request: Request, key: string, headers: Headers): Promise<Response> {
  const etag = headers.get("etag") ?? "";
  if (isKnown(request, etag)) return new Response(null, { status: 304, headers });
  const { method, signal } = request;
  const range = rangeOf(request, etag);
  const stored = await openObject(key, { method, signal, headers: range ? { range } : {} });
  if (![200, 206, 416].includes(stored.status)) {
    void stored.body?.cancel();
    throw new Error(`the storage answers ${stored.status} for a file in a message`);
  }
  for (const name of PASSED_ON) {
    const value = stored.headers.get(name);
    if (value !== null) headers.set(name, value);
  }
  return new Response(stored.status === 416 ? null : stored.body, { status: stored.status, headers });
}

function isKnown(request: Request, etag: string): boolean {
  const known = (request.headers.get("if-none-match") ?? "").split(",").map((tag) => tag.trim().replace(/^W\//, ""));
  return known.includes(etag) || known.includes("*");
}

/** One range is all that players ask for; anything else is answered with the whole, as the standard allows. */
function rangeOf(request: Request, etag: string): string | null {
  const range = request.headers.get("range") ?? "";
  const condition = request.headers.get("if-range");
  return /^bytes=(\d+-\d*|-\d+)$/.test(range) && (condition === null || condition === etag) ? range : null;
}
