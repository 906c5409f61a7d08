import type { IncomingHttpHeaders } from "node:http";
import { MAX_PART_HEAD_BYTES } from "./limits";
import { Refusal } from "./refusal";

const HEAD_END = Buffer.from("\r\n\r\n");

/**
 * The content of the one part that an upload's body consists of, in the chunks in which it comes. It has exactly `length`
 * bytes: Content-Length tells before the first one whether there are more or fewer, so that nothing wrong is ever stored.
 * Throws {@link Refusal} 400, 411 or 413.
 */
export async function* onlyPart(
  body: AsyncIterable<Buffer>,
  headers: IncomingHttpHeaders,
  length: number,
): AsyncGenerator<Buffer> {
  const boundary = boundaryOf(headers["content-type"] ?? "");
  if (headers["content-length"] === undefined) throw new Refusal(411, "The body must tell its length");
  const chunks = body[Symbol.asyncIterator]();
  try {
    const { head, rest } = await readHead(chunks);
    requirePart(head, boundary);
    requireLength(Number(headers["content-length"]) - head.length - HEAD_END.length, length, boundary);
    yield* content(rest, chunks, length, boundary);
  } finally {
    // Lets go of the body, so that what is left of it can be read away.
    await chunks.return?.();
  }
}

async function* content(
  first: Buffer,
  chunks: AsyncIterator<Buffer>,
  length: number,
  boundary: string,
): AsyncGenerator<Buffer> {
  let left = length;
  let tail = "";
  for (let chunk: Buffer | null = first; chunk; chunk = await next(chunks)) {
    if (left > 0 && chunk.length > 0) yield chunk.subarray(0, left);
    // No more than the few bytes that Content-Length leaves behind the content.
    tail += chunk.subarray(left).toString("latin1");
    left = Math.max(left - chunk.length, 0);
  }
  if (!closings(boundary).includes(tail)) throw new Refusal(400, "The body does not end as multipart/form-data does");
}

function boundaryOf(contentType: string): string {
  const [, quoted, plain] =
    /^multipart\/form-data\s*;\s*boundary=(?:"([^"]{1,70})"|([^\s;"]{1,70}))\s*$/i.exec(contentType) ?? [];
  const boundary = quoted ?? plain;
  if (boundary === undefined) throw new Refusal(400, "The body must be multipart/form-data");
  return boundary;
}

async function readHead(chunks: AsyncIterator<Buffer>): Promise<{ head: Buffer; rest: Buffer }> {
  let read = Buffer.alloc(0);
  for (let chunk = await next(chunks); chunk; chunk = await next(chunks)) {
    read = Buffer.concat([read, chunk]);
    const end = read.indexOf(HEAD_END);
    if (end > MAX_PART_HEAD_BYTES || (end < 0 && read.length > MAX_PART_HEAD_BYTES)) break;
    if (end >= 0) return { head: read.subarray(0, end), rest: read.subarray(end + HEAD_END.length) };
  }
  throw new Refusal(400, "The body does not begin with a part");
}

function requirePart(head: Buffer, boundary: string): void {
  const [opening, ...lines] = head.toString("utf8").split("\r\n");
  const isFile = lines.some((line) => /^content-disposition:\s*form-data;.*\bname="?file"?(;|$)/i.test(line));
  if (opening !== `--${boundary}` || !isFile) throw new Refusal(400, "The body's part must be named file");
}

function requireLength(announced: number, length: number, boundary: string): void {
  const [shortest = 0, longest = 0] = closings(boundary).map((closing) => announced - closing.length);
  if (longest === length || shortest === length) return;
  if (longest > length) throw new Refusal(413, `The body has ${longest} bytes of the file, and ${length} are missing`);
  throw new Refusal(400, `The body has only ${longest} bytes of the file, and ${length} are missing`);
}

/** Senders may leave out the last line break. */
function closings(boundary: string): string[] {
  return [`\r\n--${boundary}--`, `\r\n--${boundary}--\r\n`];
}

async function next(chunks: AsyncIterator<Buffer>): Promise<Buffer | null> {
  const { value, done } = await chunks.next();
  return done ? null : value;
}
