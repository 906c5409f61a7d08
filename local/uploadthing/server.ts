import { once } from "node:events";
import { createServer, type Server } from "node:http";
import { join } from "node:path";
import type { DatabaseSync } from "node:sqlite";
import { Callbacks, type Patience } from "./callbacks";
import { UNCLAIMED } from "./claim";
import { openDatabase } from "./database";
import { FileIndex } from "./file-index";
import { ingestListener } from "./http";
import type { Ingest } from "./ingest";
import * as limits from "./limits";
import { Objects } from "./objects";
import { Registrations } from "./registrations";
import type { Site } from "./site";
import { startSweeping } from "./sweep";
import { Uploads } from "./uploads";

export type IngestServerOptions = Omit<Site, "publicUrl"> & {
  readonly host: string;
  /** 0 takes any free port. */
  readonly port: number;
  /** Where browsers and the app reach this server; `http://localhost:PORT` when unset. */
  readonly publicUrl?: string;
  /** Holds everything; one server at a time may use it. */
  readonly dataDir: string;
  /** Says whose an upload is and which file is meant by it; unset, all belong to nobody. */
  readonly claimOf?: Ingest["claimOf"];
  readonly maxFileBytes?: number;
  readonly maxUploads?: number;
  readonly maxUploadsPerOwner?: number;
  readonly freeBytesKept?: number;
  readonly stallLimitMs?: number;
} & Partial<Patience>;

export type IngestServer = {
  readonly port: number;
  readonly publicUrl: string;
  /** Cuts off what runs, which can go on at the next start, and resolves when nothing is written any more. */
  close(): Promise<void>;
};

/** Starts a server of UploadThing's ingest protocol; rejects when it cannot listen or another one uses its folder. */
export async function startIngestServer(options: IngestServerOptions): Promise<IngestServer> {
  const objects = new Objects(join(options.dataDir, "objects"));
  await objects.prepare();
  const database = openDatabase(join(options.dataDir, "index.sqlite"));
  const http = createPatientServer(options.stallLimitMs ?? limits.STALL_LIMIT_MS);
  http.listen(options.port, options.host);
  await once(http, "listening").catch((error: unknown) => {
    database.close();
    throw error;
  });
  // From here to the listener without a pause: the first request may be on its way.
  const port = portOf(http);
  const ingest = assemble(options, `http://localhost:${port}`, objects, database);
  const { listener, idle } = ingestListener(ingest);
  http.on("request", listener);
  const sweeping = startSweeping(ingest);
  async function close(): Promise<void> {
    const closed = once(http, "close");
    http.close();
    http.closeAllConnections();
    await Promise.all([closed, ingest.callbacks.close(), sweeping.stop(), idle()]);
    database.close();
  }
  return { port, publicUrl: ingest.site.publicUrl, close };
}

/** A long upload is well as long as something moves. */
function createPatientServer(stallLimitMs: number): Server {
  const http = createServer({ requestTimeout: 0, highWaterMark: limits.MAX_WAITING_BYTES });
  http.setTimeout(stallLimitMs);
  // Node's default of 5 s is shorter than the pauses between two calls of the app, which would meet closed connections.
  http.keepAliveTimeout = 75_000;
  return http;
}

function assemble(options: IngestServerOptions, ownUrl: string, objects: Objects, database: DatabaseSync): Ingest {
  const { publicUrl = ownUrl, apiKey, appId, callbackUrl, callbackVia, allowedOrigins } = options;
  const site = { publicUrl: publicUrl.replace(/\/+$/, ""), apiKey, appId, callbackUrl, callbackVia, allowedOrigins };
  const index = new FileIndex(database);
  const registrations = new Registrations(database);
  const callbacks = new Callbacks(index, registrations, site, {
    callbackLimitMs: options.callbackLimitMs ?? limits.CALLBACK_LIMIT_MS,
    callbackPausesMs: options.callbackPausesMs ?? limits.CALLBACK_PAUSES_MS,
  });
  const bounds = {
    maxFileBytes: options.maxFileBytes ?? limits.MAX_FILE_BYTES,
    maxUploads: options.maxUploads ?? limits.MAX_UPLOADS,
    maxUploadsPerOwner: options.maxUploadsPerOwner ?? limits.MAX_UPLOADS_PER_OWNER,
    freeBytesKept: options.freeBytesKept ?? limits.FREE_BYTES_KEPT,
  };
  const { claimOf = () => UNCLAIMED } = options;
  return { site, index, registrations, objects, uploads: new Uploads(), callbacks, claimOf, limits: bounds };
}

function portOf(http: Server): number {
  const address = http.address();
  if (address === null || typeof address === "string") throw new Error("The server listens on no port");
  return address.port;
}
