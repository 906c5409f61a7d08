import type { IncomingMessage } from "node:http";
import { Refusal } from "./refusal";

/** Refuses pages of other origins; servers send no Origin. Throws {@link Refusal} 403. */
export function requireOrigin({ headers: { origin } }: IncomingMessage, allowedOrigins: readonly string[]): void {
  if (origin === undefined || allowedOrigins.includes(origin)) return;
  throw new Refusal(403, "Pages of this origin may not use this server");
}

/** What lets a page of ours read an answer; errors need it as well, or the page sees only that something failed. */
export function corsHeaders(
  { headers: { origin } }: IncomingMessage,
  allowedOrigins: readonly string[],
): Record<string, string> {
  const vary = { vary: "origin" };
  if (origin === undefined || !allowedOrigins.includes(origin)) return vary;
  const exposed = "x-ut-range-start, etag, content-range, content-length, accept-ranges";
  return { ...vary, "access-control-allow-origin": origin, "access-control-expose-headers": exposed };
}

/** Answers the question that a browser asks before each upload. */
export const PREFLIGHT_HEADERS: Readonly<Record<string, string>> = {
  "access-control-allow-methods": "GET, HEAD, PUT, OPTIONS",
  "access-control-allow-headers":
    "range, content-type, x-uploadthing-version, b3, traceparent, if-none-match, if-range",
  "access-control-max-age": "7200",
};
