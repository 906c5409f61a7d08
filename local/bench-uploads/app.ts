import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { json } from "node:stream/consumers";
import { z } from "zod";
import { withSignature } from "@/local/uploadthing/signatures";
import { SITE } from "./site";

const hook = z.object({ file: z.object({ key: z.string() }) });

/** The app's part of an upload, done with as little work as the protocol allows. */
export type App = {
  readonly callbackUrl: string;
  /** Registers so many uploads and signs their addresses: path and query below the public one. */
  presign(count: number, bytes: number): Promise<string[]>;
  /** Deletes everything that was uploaded since the last time. */
  clear(): Promise<void>;
  /** Tells where the upload server listens, which is started after the app. */
  connect(ingestPort: number): void;
  close(): void;
};

export async function startApp(): Promise<App> {
  let ingestPort = 0;
  let keys: string[] = [];
  const server = createServer(async (request, response) => {
    const { file } = hook.parse(await json(request));
    await call(ingestPort, "callback-result", { fileKey: file.key, callbackData: { id: file.key } });
    response.writeHead(200, { "content-type": "application/json" }).end("null");
  });
  server.keepAliveTimeout = 75_000;
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const callbackUrl = `http://127.0.0.1:${portOf(server.address())}/api/uploadthing`;
  async function presign(count: number, bytes: number): Promise<string[]> {
    const fresh = Array.from({ length: count }, () => randomBytes(24).toString("hex"));
    keys = [...keys, ...fresh];
    const registration = { metadata: {}, isDev: false, callbackUrl, callbackSlug: "bench", awaitServerData: true };
    await call(ingestPort, "route-metadata", { fileKeys: fresh, ...registration });
    return fresh.map((key) => presigned(key, bytes));
  }
  async function clear(): Promise<void> {
    await call(ingestPort, "v6/deleteFiles", { fileKeys: keys });
    keys = [];
  }
  function connect(port: number): void {
    ingestPort = port;
  }
  return { callbackUrl, presign, clear, connect, close: () => void server.close() };
}

function portOf(address: AddressInfo | string | null): number {
  return typeof address === "object" && address ? address.port : 0;
}

async function call(port: number, path: string, body: unknown): Promise<void> {
  const response = await fetch(`http://127.0.0.1:${port}/${path}`, {
    method: "POST",
    headers: { "content-type": "application/json", "x-uploadthing-api-key": SITE.apiKey },
    body: JSON.stringify(body),
  });
  const answer = await response.text();
  if (!response.ok) throw new Error(`${path} answered ${response.status}: ${answer}`);
}

function presigned(key: string, bytes: number): string {
  const query = new URLSearchParams({
    expires: String(Date.now() + 3_600_000),
    "x-ut-identifier": SITE.appId,
    "x-ut-file-name": "bench.bin",
    "x-ut-file-size": String(bytes),
    "x-ut-file-type": encodeURIComponent("application/octet-stream"),
    "x-ut-slug": "bench",
  });
  return withSignature(SITE.publicUrl, `/${key}?${query}`, SITE.apiKey);
}
