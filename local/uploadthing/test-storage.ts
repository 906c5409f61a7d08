import { randomBytes, randomUUID } from "node:crypto";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import type { Viewer } from "@/lib/auth/types";
import { type IngestServer, startIngestServer } from "./server";
import { apiKey, appId } from "./test-app";
import { type Answer, put } from "./test-put";

type Handle = (request: Request) => Promise<Response>;

/** The product's own code on a real storage: every test file has one, opened before any of that code is loaded. */
export type TestStorage = {
  appUrl: string;
  server: IngestServer;
  /** Stands before the app when the storage calls it; a test may lose, hold or double what comes. */
  onCallback: (request: Request, next: Handle) => Promise<Response>;
  /** A presigned or signed address, as it is reached without the gate in front of the app. */
  direct(url: string): string;
  close(): Promise<void>;
};

/** Sets the variables that the product reads when it is loaded; call it from `vi.hoisted`. */
export async function openTestStorage(): Promise<TestStorage> {
  const dataDir = await mkdtemp(join(tmpdir(), "khedma-storage-"));
  const app = createServer(async (request, response) => {
    const { method = "GET", url = "/", headers } = request;
    const body = await buffer(request);
    const called = new Request(`${storage.appUrl}${url}`, { method, headers: headers as Record<string, string>, body });
    const { answerUploads } = await import("@/lib/attachments/router");
    const answer = await storage.onCallback(called, answerUploads);
    response.writeHead(answer.status, Object.fromEntries(answer.headers)).end(await answer.text());
  });
  app.listen(0, "127.0.0.1");
  await once(app, "listening");
  const appUrl = `http://localhost:${(app.address() as AddressInfo).port}`;
  const publicUrl = `${appUrl}/api/ut-local`;
  const callbackUrl = `${appUrl}/api/uploadthing`;
  const site = { publicUrl, callbackUrl, apiKey, appId, allowedOrigins: [appUrl] };
  const patience = { callbackLimitMs: 100_000, callbackPausesMs: [50, 100, 200] };
  const server = await startIngestServer({
    host: "127.0.0.1",
    port: 0,
    dataDir,
    freeBytesKept: 0,
    ...site,
    ...patience,
  });
  process.env.APP_URL = appUrl;
  process.env.NEXTAUTH_URL = appUrl;
  process.env.UPLOADS_PORT = String(server.port);
  process.env.UPLOADTHING_TOKEN = Buffer.from(JSON.stringify({ apiKey, appId, regions: ["local"] })).toString("base64");
  const storage: TestStorage = {
    ...{ appUrl, server },
    onCallback: (request, next) => next(request),
    direct: (url) => url.replace(publicUrl, `http://127.0.0.1:${server.port}`),
    async close() {
      await server.close();
      app.close();
      app.closeAllConnections();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
  return storage;
}

export type FileClaim = {
  name?: string;
  type?: string;
  size?: number;
  id?: string;
  /** For whom the page was made; nobody says so outside of one. */
  page?: Viewer;
};

/** What UploadThing's client asks of the app before it sends a byte. */
export async function agree(as: Viewer | null, conversationId: string, bytes: Buffer, claim: FileClaim = {}) {
  const { name = "plan.bin", type = "", size = bytes.length, id = randomUUID() } = claim;
  const { answerUploads } = await import("@/lib/attachments/router");
  const origin = process.env.APP_URL ?? "";
  const page: Record<string, string> = claim.page ? { "x-viewer": claim.page.id } : {};
  const headers = { ...(await cookieOf(as)), ...page, origin, "content-type": "application/json" };
  const body = JSON.stringify({ input: { conversationId, attachmentId: id }, files: [{ name, size, type }] });
  const request = new Request(`${origin}/api/uploadthing?actionType=upload&slug=attachment`, {
    ...{ method: "POST", headers, body },
  });
  const response = await answerUploads(request);
  const json = await response.json();
  return { id, status: response.status, message: json.message, url: json[0]?.url ?? "", key: json[0]?.key ?? "" };
}

/** Uploads a file as the client does; answers what the app told the browser of it. */
export async function upload(
  storage: TestStorage,
  as: Viewer,
  conversationId: string,
  bytes: Buffer,
  claim: FileClaim = {},
) {
  const agreed = await agree(as, conversationId, bytes, claim);
  if (agreed.status !== 200) throw new Error(agreed.message);
  const answer = await put(storage.direct(agreed.url), bytes);
  return { ...agreed, answer, data: serverDataOf(answer) };
}

// biome-ignore lint/suspicious/noExplicitAny: tests look into it as they like
export function serverDataOf(answer: Answer): any {
  return (answer.json as { serverData?: unknown } | null)?.serverData;
}

/** Asks for a file as a browser does. */
export async function ask(as: Viewer | null, path: string, headers: Record<string, string> = {}, method = "GET") {
  const { serveAttachment } = await import("@/lib/attachments/serve");
  const url = new URL(path, process.env.APP_URL);
  const id = url.pathname.split("/").at(-1) ?? "";
  const request = new Request(url, { method, headers: { ...headers, ...(await cookieOf(as)) } });
  const response = await serveAttachment(request, { params: Promise.resolve({ id }) });
  return { status: response.status, headers: response.headers, body: Buffer.from(await response.arrayBuffer()) };
}

export async function cookieOf(as: Viewer | null): Promise<Record<string, string>> {
  if (!as) return {};
  const { createSessionCookie } = await import("@/lib/auth/session");
  const { name, value } = await createSessionCookie(as.id);
  return { cookie: `${name}=${value}` };
}

/** Two people and their conversation. */
export async function makePair() {
  const { makePerson } = await import("@/lib/testing/people");
  const { openConversationId } = await import("@/lib/conversations/mutations");
  const [salma, youssef] = await Promise.all([makePerson("Salma"), makePerson("Youssef")]);
  return { salma, youssef, conversationId: await openConversationId(salma, youssef.username) };
}

/** So many bytes of no kind: of files at random one in ten thousand begins as programs or pictures do. */
export function someBytes(size: number): Buffer {
  const bytes = randomBytes(size);
  bytes.write("notes");
  return bytes;
}

export const PDF = Buffer.concat([Buffer.from("%PDF-1.7\n"), randomBytes(3000)]);
