import { type ClientRequest, request as httpRequest, type IncomingMessage } from "node:http";
import { text } from "node:stream/consumers";
import { sign } from "./signatures";
import { apiKey, appId } from "./test-app";

const BOUNDARY = "----test-boundary";
export const partHead = `--${BOUNDARY}\r\nContent-Disposition: form-data; name="file"; filename="x"\r\nContent-Type: x/y\r\n\r\n`;
export const partTail = `\r\n--${BOUNDARY}--\r\n`;
export const multipart = `multipart/form-data; boundary=${BOUNDARY}`;

type RawPut = { start?: number; head?: string; tail?: string; headers?: Record<string, string | number | undefined> };
export type Answer = { status: number; headers: IncomingMessage["headers"]; json: unknown };

/** A PUT of the rest of a file as the client makes it, or with what a test changes about it. */
export function put(url: string, rest: Buffer, raw: RawPut = {}): Promise<Answer> {
  const { head = partHead, tail = partTail } = raw;
  const length = Buffer.byteLength(head) + rest.length + Buffer.byteLength(tail);
  const { request, answer } = openPut(url, length, raw);
  request.end(Buffer.concat([Buffer.from(head), rest, Buffer.from(tail)]));
  return answer;
}

/** A PUT that announces the whole file and stops behind `sent` bytes of it. */
export function putPart(url: string, file: Buffer, sent: number): { request: ClientRequest; answer: Promise<Answer> } {
  const put = openPut(url, partHead.length + file.length + partTail.length);
  put.answer.catch(() => undefined);
  put.request.write(partHead);
  put.request.write(file.subarray(0, sent));
  return put;
}

function openPut(url: string, length: number, { start = 0, headers = {} }: RawPut = {}) {
  const common = { range: `bytes=${start}-`, "content-type": multipart, "content-length": length };
  const given = Object.entries({ ...common, ...headers }).filter(([, value]) => value !== undefined);
  const request = httpRequest(url, { method: "PUT", headers: Object.fromEntries(given) as Record<string, string> });
  const answer = new Promise<Answer>((resolve, reject) => {
    request.once("error", reject);
    request.once("response", async (response) => {
      const body = await text(response);
      const json = body === "" ? null : JSON.parse(body);
      resolve({ status: response.statusCode ?? 0, headers: response.headers, json });
    });
  });
  return { request, answer };
}

/** From which byte on the server misses the file. */
export async function rangeStart(url: string): Promise<number> {
  return Number((await fetch(url, { method: "HEAD" })).headers.get("x-ut-range-start"));
}

/** Waits until the server has so many bytes of the file. */
export async function untilStored(url: string, bytes: number): Promise<void> {
  while ((await rangeStart(url)) < bytes);
}

type Fields = Record<string, string | number | null>;

/** A presigned address made by hand, with what a test changes before or after it is signed. */
export function presignedUrl(
  base: string,
  fields: Fields = {},
  { key = "k".repeat(48), secret = apiKey, at = base } = {},
): string {
  const all: Fields = {
    expires: Date.now() + 60_000,
    "x-ut-identifier": appId,
    "x-ut-file-name": "note.txt",
    "x-ut-file-size": 5,
    "x-ut-file-type": "text/plain",
    ...fields,
  };
  const pairs = Object.entries(all).filter(([, value]) => value !== null);
  const query = new URLSearchParams(pairs.map(([name, value]) => [name, encodeURIComponent(String(value))])).toString();
  return `${at}/${key}?${query}&signature=${encodeURIComponent(sign(secret, `${base}/${key}?${query}`))}`;
}
