import { createHash, randomBytes } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { genUploader } from "uploadthing/client";
import type { UTApi } from "uploadthing/server";
import { onTestFinished, vi } from "vitest";
import { type IngestServer, type IngestServerOptions, startIngestServer } from "./server";
import { apiKey, appId, startApp, type TestApp } from "./test-app";
import { FetchXhr } from "./test-xhr";

export const origin = "https://khedma.example";

/** A server with an app beside it, and both of UploadThing's libraries talking to them. */
export type World = {
  server: IngestServer;
  app: TestApp;
  utapi: UTApi;
  dataDir: string;
  url: string;
  upload: (
    files: File[],
    slug?: string,
  ) => Promise<{ key: string; serverData: unknown; ufsUrl: string; fileHash: string }[]>;
  presign: (file: File, slug?: string) => Promise<{ url: string; key: string }>;
  /** Ends this server and starts one that follows, on the same address and folder. */
  restart: (options?: Partial<IngestServerOptions>) => Promise<void>;
};

export async function openWorld(options: Partial<IngestServerOptions> = {}): Promise<World> {
  const app = await startApp();
  const dataDir = options.dataDir ?? (await temporaryFolder());
  const basics = { host: "localhost", port: 0, dataDir, apiKey, appId, callbackUrl: app.callbackUrl };
  const full = { ...basics, allowedOrigins: [origin], freeBytesKept: 0, ...options };
  const world = { app, dataDir, ...clientOf(app) } as World;
  async function start(change: Partial<IngestServerOptions>): Promise<void> {
    world.server = await startIngestServer({ ...full, ...change });
    world.url = world.server.publicUrl;
  }
  await start({});
  world.utapi = app.connect(world.url);
  world.restart = async (change = {}) => {
    await world.server.close().catch(() => undefined);
    await start({ port: world.server.port, ...change });
  };
  onTestFinished(() => world.server.close().catch(() => undefined));
  return world;
}

export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "khedma-ingest-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** The official client library. */
export function clientOf(app: TestApp): Pick<World, "upload" | "presign"> {
  vi.stubGlobal("XMLHttpRequest", FetchXhr);
  const { uploadFiles } = genUploader<never>({ url: new URL(app.callbackUrl), fetch });
  return {
    upload: (files, slug = "attachment") => uploadFiles(slug as never, { files } as never) as never,
    async presign(file, slug = "attachment") {
      const { name, size, type } = file;
      const body = JSON.stringify({ input: null, files: [{ name, size, type }] });
      const headers = { "content-type": "application/json" };
      const answer = await fetch(`${app.callbackUrl}?actionType=upload&slug=${slug}`, {
        method: "POST",
        headers,
        body,
      });
      return (await answer.json())[0];
    },
  };
}

/** A file of random bytes, or of the given text. */
export function fileOf(content: number | string, name = `${randomBytes(6).toString("hex")}.bin`, type = ""): File {
  const bytes = typeof content === "number" ? randomBytes(content) : Buffer.from(content);
  return new File([bytes], name, { type });
}

export async function bytesOf(file: File): Promise<Buffer> {
  return Buffer.from(await file.arrayBuffer());
}

export function md5(bytes: Buffer): string {
  return createHash("md5").update(bytes).digest("hex");
}
