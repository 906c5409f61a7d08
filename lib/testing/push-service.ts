import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import https from "node:https";
import { connect } from "node:net";
import { buffer } from "node:stream/consumers";
import { db } from "@/db/client";
import { pushSubscriptions } from "@/db/schema/notifications";
import type { PushPayload } from "@/lib/push/types";
import { type BrowserKeys, decrypt, handedOut, makeBrowserKeys, verify } from "./push-parcel";

/** A push as its service and its browser have it. */
export interface ArrivedPush {
  host: string;
  path: string;
  headers: Readonly<Record<string, string | string[] | undefined>>;
  /** Who signed it, for whom: verified by the key that came with it. */
  vapid: { key: string; subject: unknown; audience: unknown };
  payload: PushPayload;
}

type Said = number | { status: number; location: string } | "nothing" | "hang up";

/**
 * What the service answers to what arrives at `path`: a status, with headers if need be; "nothing" leaves the caller waiting.
 * `push` is what its browser would have of it, null for one that is not known.
 */
export type PushAnswer = (path: string, push: ArrivedPush | null) => Said | Promise<Said>;

export interface TestPushService {
  /** Every push for a browser that is known, whatever was answered. */
  received: ArrivedPush[];
  /** Those of them that were taken. */
  arrived: ArrivedPush[];
  /** Every request, also those refused. */
  asked: string[];
  answer: PushAnswer;
  port: number;
  /** Takes what is sent to `endpoint` for a new browser, and answers with what it is to be encrypted for it. */
  enroll(endpoint: string): { p256dh: string; auth: string };
  /** A browser of `userId`'s that has allowed pushes. */
  allow(userId: string, at?: string): Promise<TestBrowser>;
  close(): Promise<void>;
}

export interface TestBrowser {
  id: string;
  endpoint: string;
}

/**
 * A push service on this machine that all https requests of this process reach, whatever host they are for: the sender knows
 * nothing of it, and keeps to its list of hosts.
 */
export async function startPushService(): Promise<TestPushService> {
  const browsers = new Map<string, BrowserKeys>();
  const server = createServer((request, response) => void take(request, response));
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  const before = https.globalAgent;
  https.globalAgent = new AllRoadsAgent(address.port);
  const service: TestPushService = {
    ...{ received: [], arrived: [], asked: [] },
    answer: () => 201,
    port: address.port,
    enroll: (endpoint) => enroll(browsers, endpoint),
    allow: (userId, at = "https://fcm.googleapis.com/fcm/send/") => allowPush(service, userId, at),
    async close() {
      https.globalAgent = before;
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
  async function take(request: IncomingMessage, response: ServerResponse) {
    const body = await buffer(request);
    const path = request.url ?? "";
    service.asked.push(path);
    const keys = browsers.get(path);
    const push = keys ? await read(request, body, keys) : null;
    if (push) service.received.push(push);
    const answer = await service.answer(path, push);
    if (answer === "nothing") return;
    if (answer === "hang up") return void request.socket.destroy();
    const { status, location } = typeof answer === "number" ? { status: answer, location: undefined } : answer;
    if (push && status < 300) service.arrived.push(push);
    response.writeHead(status, location ? { location } : {}).end("an answer that is never read");
  }
  return service;
}

/** Whatever an https request is for, here it is plain HTTP to one port. */
class AllRoadsAgent extends https.Agent {
  constructor(private readonly port: number) {
    super();
  }
  override createConnection() {
    return connect(this.port, "127.0.0.1");
  }
}

function enroll(browsers: Map<string, BrowserKeys>, endpoint: string) {
  const keys = makeBrowserKeys();
  browsers.set(new URL(endpoint).pathname, keys);
  return handedOut(keys);
}

async function allowPush({ enroll }: TestPushService, userId: string, at: string): Promise<TestBrowser> {
  const [id, endpoint] = [randomUUID(), `${at}${randomUUID()}`];
  await db.insert(pushSubscriptions).values({ id, userId, endpoint, ...enroll(endpoint), device: "Chrome on Android" });
  return { id, endpoint };
}

async function read({ headers, url = "" }: IncomingMessage, body: Buffer, keys: BrowserKeys): Promise<ArrivedPush> {
  return {
    host: headers.host ?? "",
    path: url,
    headers,
    vapid: await verify(headers.authorization ?? ""),
    payload: JSON.parse(decrypt(body, keys)),
  };
}
