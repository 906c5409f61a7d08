import "server-only";
import { env } from "@/env";

/** Below the app's own address, where browsers reach the storage that runs on this machine. */
const LOCAL_PATH = "/api/ut-local";

/** What UploadThing's packages are told; what is missing is their own default, for the hosted service. */
export interface StorageSettings {
  token: string;
  callbackUrl: string;
  fetch: typeof fetch;
  isDev: false;
  /** `Info` would log addresses that open private files. */
  logLevel: "Warning";
  ingestUrl?: string;
  apiUrl?: string;
  ufsHost?: string;
  ufsAppIdLocation?: "path";
}

/** Null when no storage is configured. All is said here, so that nothing is read from elsewhere in the environment. */
export function storageSettings(): StorageSettings | null {
  const { UPLOADTHING_TOKEN: token, UPLOADS_PORT: port } = env;
  if (!token) return null;
  const appUrl = (env.APP_URL ?? `http://localhost:${env.PORT}`).replace(/\/+$/, "");
  // Never from the Host header, or a forged one would be told of uploads in the app's place.
  const common = { token, callbackUrl: `${appUrl}/api/uploadthing`, isDev: false, logLevel: "Warning" } as const;
  if (!port) return { ...common, fetch: plainFetch };
  const base = `${appUrl}${LOCAL_PATH}`;
  const host = base.slice(base.indexOf("//") + 2);
  const urls = { ingestUrl: base, apiUrl: base, ufsHost: host, ufsAppIdLocation: "path" } as const;
  return { ...common, ...urls, fetch: loopbackFetch(host, port) };
}

/** Whether files can be sent at all; where nothing stores them, nothing offers to. */
export function canStoreFiles(): boolean {
  return storageSettings() !== null;
}

/**
 * Sends what is meant for the local storage to its port instead of around through the app's public address, which this
 * machine may not even reach. By host alone: the package signs links as `http` wherever the host contains "local".
 */
function loopbackFetch(host: string, port: number): typeof fetch {
  return (input, init) => {
    const url = input instanceof Request ? input.url : String(input);
    const path = pathBelow(url, host);
    if (path === null) return plainFetch(input, init);
    const target = `http://127.0.0.1:${port}${path}`;
    return plainFetch(input instanceof Request ? new Request(target, input) : target, init);
  };
}

/**
 * Next's own `fetch` splits every answer in two, to remember one half: a file would pile up in memory, and letting go of
 * it would wait for ever. It leaves alone what somebody else can abort.
 */
function plainFetch(input: Parameters<typeof fetch>[0], init: RequestInit = {}): Promise<Response> {
  return fetch(input, { ...init, cache: "no-store", signal: init.signal ?? new AbortController().signal });
}

function pathBelow(url: string, host: string): string | null {
  const rest = url.slice(url.indexOf("//") + 2);
  return rest.startsWith(`${host}/`) ? rest.slice(host.length) : null;
}
