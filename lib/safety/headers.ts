import { env } from "@/env";
import type { RealtimeSettings } from "@/lib/realtime/settings";
import { ownOrigins } from "@/lib/safety/origin";

interface PolicyOptions {
  /** Never used twice: whoever knows it can run a script on the page. */
  nonce: string;
  realtime: RealtimeSettings | null;
  /** `next dev` compiles in the browser and writes styles into the page. */
  development: boolean;
}

/** What a page may load and run: its own scripts by nonce and whatever those load, and nothing that was injected. */
export function contentSecurityPolicy({ nonce, realtime, development }: PolicyOptions): string {
  const directives: Record<string, string[]> = {
    "default-src": ["'self'"],
    "script-src": ["'self'", `'nonce-${nonce}'`, "'strict-dynamic'", ...(development ? ["'unsafe-eval'"] : [])],
    "script-src-attr": ["'none'"],
    "style-src": development ? ["'self'", "'unsafe-inline'"] : ["'self'", `'nonce-${nonce}'`],
    // React writes `style` properties as attributes; these can neither run nor fetch anything.
    "style-src-attr": ["'unsafe-inline'"],
    "img-src": ["'self'", "data:", "blob:", ...(env.GOOGLE_CLIENT_ID ? ["https://lh3.googleusercontent.com"] : [])],
    "media-src": ["'self'", "blob:"],
    "font-src": ["'self'"],
    "connect-src": ["'self'", ...ownSockets(), ...realtimeSources(realtime), ...uploadSources()],
    // Without it the worker would need the nonce of a page.
    "worker-src": ["'self'"],
    "object-src": ["'none'"],
    "base-uri": ["'none'"],
    "form-action": ["'self'"],
    "frame-ancestors": ["'none'"],
  };
  return Object.entries(directives)
    .map(([name, sources]) => `${name} ${sources.join(" ")}`)
    .join("; ");
}

/** Older Safaris do not count a WebSocket of the page's own origin as `'self'`; policies know no IPv6 addresses. */
function ownSockets(): string[] {
  return [...ownOrigins()].filter((origin) => !origin.includes("[")).map((origin) => origin.replace(/^http/, "ws"));
}

/** Browsers send files to the hosted storage themselves; one on this machine is reached through our own origin. */
function uploadSources(): string[] {
  return env.UPLOADTHING_TOKEN && !env.UPLOADS_PORT ? ["https://*.ingest.uploadthing.com"] : [];
}

function realtimeSources(realtime: RealtimeSettings | null): string[] {
  if (!realtime || realtime.kind === "own-origin") return [];
  if (realtime.kind === "hosted") return [`wss://ws-${realtime.cluster}.pusher.com`];
  return [`${realtime.tls ? "wss" : "ws"}://${realtime.host}:${realtime.port}`];
}
