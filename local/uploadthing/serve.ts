import { open } from "node:fs/promises";
import type { IncomingMessage } from "node:http";
import { parseRange } from "./byte-range";
import { fileHeaders } from "./file-headers";
import type { StoredFile } from "./file-index";
import type { Ingest } from "./ingest";
import { isExpiredLink, isSignedLink } from "./links";
import { Refusal } from "./refusal";
import type { Reply } from "./reply";

const FORBIDDEN = "This file needs an address that the app has signed";

/** `GET` or `HEAD` of `/a/:appId/:key` and `/f/:keyOrCustomId`. */
export async function serveFile(request: IncomingMessage, target: string, ingest: Ingest): Promise<Reply> {
  const file = allowedFile(target, ingest);
  const headers = fileHeaders(file);
  const range = isRangeWanted(request, headers.etag) ? parseRange(request.headers.range, file.size) : null;
  if (isKnown(request.headers["if-none-match"], headers.etag)) return { status: 304, headers };
  if (range === "unsatisfiable") {
    return { status: 416, headers: { "content-range": `bytes */${file.size}` }, json: { error: "No such range" } };
  }
  const { start, end } = range ?? { start: 0, end: file.size - 1 };
  const sized = { ...headers, "content-length": end - start + 1 };
  const whole = range === null;
  const answer = whole
    ? { status: 200, headers: sized }
    : { status: 206, headers: { ...sized, "content-range": `bytes ${start}-${end}/${file.size}` } };
  if (request.method === "HEAD") return answer;
  const handle = await open(ingest.objects.path(file.storageName));
  return { ...answer, stream: handle.createReadStream({ start, end }) };
}

/** The file that this address opens; who is not allowed learns nothing, not even whether there is one. */
function allowedFile(target: string, { site, index }: Ingest): StoredFile {
  const file = findFile(target, site.appId, index);
  const isPublic = file?.acl === "public-read";
  if (!isPublic && !isSignedLink(target, site)) throw new Refusal(403, FORBIDDEN);
  if (!isPublic && isExpiredLink(target, Date.now())) throw new Refusal(403, "This address has expired");
  if (!file) throw new Refusal(404, "This file is not here any more");
  return file;
}

function findFile(target: string, appId: string, index: Ingest["index"]): StoredFile | null {
  const [, place, app, name = ""] = /^\/(?:(a)\/([^/?]+)|f)\/([^/?]+)/.exec(target) ?? [];
  if (place === "a" && app !== appId) return null;
  const decoded = decode(name);
  const file = index.find({ fileKey: decoded }) ?? (place === "a" ? null : index.find({ customId: decoded }));
  return file?.status === "uploading" ? null : file;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return "";
  }
}

/** A range of a file that has changed since would not fit what the asker has. */
function isRangeWanted({ headers }: IncomingMessage, etag: string | undefined): boolean {
  return headers["if-range"] === undefined || headers["if-range"] === etag;
}

function isKnown(ifNoneMatch: string | undefined, etag: string | undefined): boolean {
  const known = (ifNoneMatch ?? "").split(",").map((tag) => tag.trim().replace(/^W\//, ""));
  return known.includes("*") || known.includes(etag ?? "");
}
