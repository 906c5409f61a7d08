import { once } from "node:events";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { buffer } from "node:stream/consumers";
import { createRouteHandler, createUploadthing, UTApi, UTFiles } from "uploadthing/server";
import { onTestFinished } from "vitest";

export const apiKey = "sk_test_0123456789";
export const appId = "testapp";

type Config = NonNullable<Parameters<typeof createRouteHandler>[0]["config"]> &
  NonNullable<ConstructorParameters<typeof UTApi>[0]>;
type Uploaded = { file: { key: string; customId: string | null; name: string; size: number }; metadata: unknown };

/** An app with UploadThing's real router, whose uploads one test looks at. */
export type TestApp = {
  callbackUrl: string;
  /** What `onUploadComplete` was called with, in order. */
  told: Uploaded[];
  /** The keys that `onUploadError` was called with. */
  failed: string[];
  /** What to do in `onUploadComplete`; answers `{ saved: customId }` unless the test says otherwise. */
  onUploadComplete: (uploaded: Uploaded) => unknown;
  /** Answers instead of the app when it resolves to `true`. */
  intercept: (request: IncomingMessage, response: ServerResponse) => boolean | Promise<boolean>;
  /** Is served once the ingest's address is known. */
  connect(publicUrl: string, config?: Partial<Config>): UTApi;
  stop(): Promise<void>;
  start(): Promise<void>;
};

export async function startApp(): Promise<TestApp> {
  let handler: ((request: Request) => Promise<Response>) | undefined;
  const http = createServer(async (request, response) => {
    if (await app.intercept(request, response)) return;
    const answer = await handler?.(await toRequest(request));
    response.writeHead(answer?.status ?? 503, Object.fromEntries(answer?.headers ?? []));
    response.end(await answer?.text());
  });
  const port = await listen(http, 0);
  const app: TestApp = {
    callbackUrl: `http://localhost:${port}/api/uploadthing`,
    told: [],
    failed: [],
    onUploadComplete: ({ file }) => ({ saved: file.customId }),
    intercept: () => false,
    connect(publicUrl, change) {
      const config = configFor(publicUrl, app.callbackUrl, change);
      handler = createRouteHandler({ router: routerOf(app), config });
      return new UTApi(config);
    },
    start: async () => void (await listen(http, port)),
    stop: () => stop(http),
  };
  onTestFinished(() => (http.listening ? stop(http) : undefined));
  return app;
}

function configFor(publicUrl: string, callbackUrl: string, change?: Partial<Config>): Config {
  const token = Buffer.from(JSON.stringify({ apiKey, appId, regions: ["local"] })).toString("base64");
  return {
    token,
    ingestUrl: publicUrl,
    apiUrl: publicUrl,
    ufsHost: publicUrl.replace("http://", ""),
    ufsAppIdLocation: "path",
    isDev: false,
    callbackUrl,
    logLevel: "None",
    ...change,
  } as Config;
}

function routerOf(app: TestApp) {
  const f = createUploadthing();
  const everything = { blob: { maxFileSize: "64MB", maxFileCount: 50, acl: "private" } } as const;
  function route(options: { awaitServerData?: boolean }) {
    return f(everything, { ...options, getFileHashParts: (file) => [(file as { customId?: string }).customId] })
      .middleware(({ files }) => {
        // Stable, so that a second call goes on with what the first one left.
        const withIds = files.map((file) => ({ ...file, customId: `id-of-${file.name}` }));
        return { user: "salma", [UTFiles]: withIds };
      })
      .onUploadError(({ fileKey }) => void app.failed.push(fileKey))
      .onUploadComplete(({ file, metadata }) => {
        const { key, customId, name, size } = file;
        const uploaded = { file: { key, customId, name, size }, metadata };
        app.told.push(uploaded);
        return app.onUploadComplete(uploaded) as { saved: string };
      });
  }
  return { attachment: route({}), detached: route({ awaitServerData: false }) };
}

async function listen(http: Server, port: number): Promise<number> {
  http.listen(port, "localhost");
  await once(http, "listening");
  return (http.address() as AddressInfo).port;
}

async function stop(http: Server): Promise<void> {
  const closed = once(http, "close");
  http.close();
  http.closeAllConnections();
  await closed;
}

async function toRequest(request: IncomingMessage): Promise<Request> {
  const { method = "GET", url = "/", headers } = request;
  const body = method === "GET" ? undefined : await buffer(request);
  return new Request(`http://${headers.host}${url}`, { method, headers: headers as Record<string, string>, body });
}
