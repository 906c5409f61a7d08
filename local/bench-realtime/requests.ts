import { createHash, createHmac } from "node:crypto";
import { APP, BATCH, PAIRS, TEXT } from "./plan";
import type { Side } from "./servers";
import { channelOf } from "./sockets";

/** Requests that are made before the clock starts, because signing is the publisher's work and not the server's. */
export function prepareRequests(side: Side, count: number): string[] {
  return Array.from({ length: count }, (_, n) => (side === "raw" ? rawRequest(n) : eventRequest(n)));
}

/** Requests of `/batch_events` for `count` events in all. */
export function prepareBatches(count: number): string[] {
  return Array.from({ length: count / BATCH }, (_, b) => {
    const batch = Array.from({ length: BATCH }, (_, i) => {
      const n = b * BATCH + i;
      return { name: "message:created", channel: channelOf(pairOf(n)), data: dataOf(n) };
    });
    return signed(`/apps/${APP.id}/batch_events`, JSON.stringify({ batch }));
  });
}

/** The number of an event in a frame of either server. */
export function numberIn(frame: string): number {
  return Number(/"n\\?":(\d+)/.exec(frame)?.[1] ?? Number.NaN);
}

function rawRequest(n: number): string {
  return post("/", JSON.stringify({ to: pairOf(n), data: dataOf(n) }));
}

function eventRequest(n: number): string {
  const body = JSON.stringify({ name: "message:created", data: dataOf(n), channels: [channelOf(pairOf(n))] });
  return signed(`/apps/${APP.id}/events`, body);
}

function pairOf(n: number): string {
  return String(n % PAIRS);
}

function dataOf(n: number): string {
  return JSON.stringify({ n, text: TEXT });
}

function signed(path: string, body: string): string {
  const md5 = createHash("md5").update(body).digest("hex");
  const seconds = Math.floor(Date.now() / 1000);
  const query = `auth_key=${APP.key}&auth_timestamp=${seconds}&auth_version=1.0&body_md5=${md5}`;
  const signature = createHmac("sha256", APP.secret).update(`POST\n${path}\n${query}`).digest("hex");
  return post(`${path}?${query}&auth_signature=${signature}`, body);
}

function post(path: string, body: string): string {
  const headers = `host: 127.0.0.1\r\ncontent-type: application/json\r\ncontent-length: ${Buffer.byteLength(body)}`;
  return `POST ${path} HTTP/1.1\r\n${headers}\r\n\r\n${body}`;
}
