import { createDecipheriv, createECDH, hkdfSync, randomBytes, randomUUID } from "node:crypto";
import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import https from "node:https";
import { connect } from "node:net";
import { buffer } from "node:stream/consumers";
import { importJWK, jwtVerify } from "jose";
import { db } from "@/db/client";
import { pushSubscriptions } from "@/db/schema/notifications";
import type { PushPayload } from "@/lib/push/types";

/** A push as its service and its browser have it. */
export interface ArrivedPush {
  host: string;
  path: string;
  headers: Readonly<Record<string, string | string[] | undefined>>;
  /** Who signed it, for whom: verified by the key that came with it. */
  vapid: { key: string; subject: unknown; audience: unknown };
  payload: PushPayload;
}

/** What the service answers to what arrives at `path`: a status, with headers if need be; "nothing" leaves the caller waiting. */
export type PushAnswer = (path: string) => number | { status: number; location: string } | "nothing" | "hang up";

export interface TestPushService {
  arrived: ArrivedPush[];
  /** Every request, also those refused. */
  asked: string[];
  answer: PushAnswer;
  /** A browser of `userId`'s that has allowed pushes. */
  allow(userId: string, at?: string): Promise<TestBrowser>;
  close(): Promise<void>;
}

export interface TestBrowser {
  id: string;
  endpoint: string;
}

interface BrowserKeys {
  pair: ReturnType<typeof createECDH>;
  auth: Buffer;
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
    arrived: [],
    asked: [],
    answer: () => 201,
    allow: (userId, at = "https://fcm.googleapis.com/fcm/send/") => allowPush(browsers, userId, at),
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
    const answer = service.answer(path);
    if (answer === "nothing") return;
    if (answer === "hang up") return void request.socket.destroy();
    const { status, location } = typeof answer === "number" ? { status: answer, location: undefined } : answer;
    const keys = browsers.get(path);
    if (keys && status < 300) service.arrived.push(await read(request, body, keys));
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

async function allowPush(browsers: Map<string, BrowserKeys>, userId: string, at: string): Promise<TestBrowser> {
  const pair = createECDH("prime256v1");
  pair.generateKeys();
  const auth = randomBytes(16);
  const endpoint = `${at}${randomUUID()}`;
  const id = randomUUID();
  browsers.set(new URL(endpoint).pathname, { pair, auth });
  await db.insert(pushSubscriptions).values({
    id,
    userId,
    endpoint,
    p256dh: pair.getPublicKey("base64url"),
    auth: auth.toString("base64url"),
    device: "Chrome on Android",
  });
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

/** RFC 8292. */
async function verify(authorization: string): Promise<ArrivedPush["vapid"]> {
  const [, token = "", key = ""] = /^vapid t=([^,]+), k=(.+)$/.exec(authorization) ?? [];
  const point = Buffer.from(key, "base64url");
  const [x, y] = [point.subarray(1, 33), point.subarray(33)].map((part) => part.toString("base64url"));
  const { payload } = await jwtVerify(token, await importJWK({ kty: "EC", crv: "P-256", x, y }, "ES256"));
  return { key, subject: payload.sub, audience: payload.aud };
}

/** RFC 8291 as a browser does it, by other means than those that encrypted. */
function decrypt(body: Buffer, { pair, auth }: BrowserKeys): string {
  const salt = body.subarray(0, 16);
  const idLength = body.readUInt8(20);
  const sender = body.subarray(21, 21 + idLength);
  const sealed = body.subarray(21 + idLength);
  const info = Buffer.concat([Buffer.from("WebPush: info\0"), pair.getPublicKey(), sender]);
  const secret = Buffer.from(hkdfSync("sha256", pair.computeSecret(sender), auth, info, 32));
  const key = Buffer.from(hkdfSync("sha256", secret, salt, "Content-Encoding: aes128gcm\0", 16));
  const nonce = Buffer.from(hkdfSync("sha256", secret, salt, "Content-Encoding: nonce\0", 12));
  const opened = createDecipheriv("aes-128-gcm", key, nonce);
  opened.setAuthTag(sealed.subarray(-16));
  const padded = Buffer.concat([opened.update(sealed.subarray(0, -16)), opened.final()]);
  // The last byte that is not padding says that it is the last record.
  return padded.subarray(0, padded.lastIndexOf(2)).toString();
}
