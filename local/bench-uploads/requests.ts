import { randomBytes } from "node:crypto";
import type { PreparedRequest } from "@/local/bench/kept-connections";
import { MEGABYTE } from "./plan";
import type { Way } from "./ways";

const BOUNDARY = "----WebKitFormBoundarybenchbenchbench0";
const PART = `--${BOUNDARY}\r\nContent-Disposition: form-data; name="file"; filename="bench.bin"\r\nContent-Type: application/octet-stream\r\n\r\n`;
const END = `\r\n--${BOUNDARY}--\r\n`;

/** What all files consist of; made once, for the client is not what is measured. */
const CONTENT = randomBytes(64 * MEGABYTE);

/** A PUT of the bytes as they are. */
export function barePut(name: string, bytes: number, way: Way): PreparedRequest {
  const target = `/${name}${way === "synced" ? "?flush" : ""}`;
  return [headOf(target, bytes, {}), CONTENT.subarray(0, bytes)];
}

/** A PUT as UploadThing's client makes it in a browser. */
export function clientPut(target: string, bytes: number, way: Way): PreparedRequest {
  const headers = { "content-type": `multipart/form-data; boundary=${BOUNDARY}`, range: "bytes=0-" };
  const length = PART.length + bytes + END.length;
  const head = headOf(way === "gate" ? `/api/ut-local${target}` : target, length, headers);
  return [head + PART, CONTENT.subarray(0, bytes), END];
}

function headOf(target: string, length: number, headers: Readonly<Record<string, string>>): string {
  const all = { host: "bench.example", "content-length": length, ...headers };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`);
  return `PUT ${target} HTTP/1.1\r\n${lines.join("")}\r\n`;
}
