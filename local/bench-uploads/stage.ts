import { mkdir, mkdtemp, readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { PreparedRequest } from "@/local/bench/kept-connections";
import { type MeasuredServer, startMeasured } from "@/local/bench/measured-server";
import { root } from "@/local/root";
import { type App, startApp } from "./app";
import { type Load, MEGABYTE } from "./plan";
import { barePut, clientPut } from "./requests";
import { isProduct, type Way } from "./ways";

const GATE = pathToFileURL(join(root, "local/launcher/gate.ts")).href;

/** All servers, running, with an app behind the product's. */
export type Stage = {
  readonly servers: Readonly<Record<"bare" | "ingest" | "web", MeasuredServer>>;
  readonly portOf: Readonly<Record<Way, number>>;
  /** Makes the requests of a measurement, and whatever must be known before the first of them. */
  prepare(way: Way, load: Load): Promise<PreparedRequest[]>;
  /** Removes what was uploaded. */
  clear(): Promise<void>;
  close(): Promise<void>;
};

/** Starts everything. All files lie in the checkout, for the folder of temporary files may be in memory. */
export async function setStage(): Promise<Stage> {
  const folder = await mkdtemp(join(root, ".data-bench-uploads-"));
  const bareFolder = join(folder, "bare");
  await mkdir(bareFolder);
  const app = await startApp();
  const servers = await startServers(folder, bareFolder, app);
  const { bare, ingest, web } = servers;
  async function clear(): Promise<void> {
    await app.clear();
    for (const name of await readdir(bareFolder)) await rm(join(bareFolder, name));
  }
  async function close(): Promise<void> {
    for (const server of [web, ingest, bare]) await server.close();
    app.close();
    await rm(folder, { recursive: true });
  }
  const portOf = { bare: bare.port, synced: bare.port, direct: ingest.port, gate: web.port };
  return { servers, portOf, prepare: (way, load) => prepare(way, load, app), clear, close };
}

async function startServers(folder: string, bareFolder: string, app: App): Promise<Stage["servers"]> {
  const room = "local/bench-uploads";
  const bare = await startMeasured({ script: `${room}/bare-server.ts`, args: [bareFolder] });
  const ingest = await startMeasured({ script: `${room}/ingest-server.ts`, args: [folder, app.callbackUrl] });
  app.connect(ingest.port);
  const web = await startMeasured({
    script: `${room}/web-server.ts`,
    nodeOptions: ["--import", GATE],
    env: { UPLOADS_PORT: String(ingest.port) },
  });
  return { bare, ingest, web };
}

async function prepare(way: Way, { files, megabytes }: Load, app: App): Promise<PreparedRequest[]> {
  const bytes = megabytes * MEGABYTE;
  if (!isProduct(way)) return Array.from({ length: files }, (_, n) => barePut(String(n), bytes, way));
  return (await app.presign(files, bytes)).map((target) => clientPut(target, bytes, way));
}
