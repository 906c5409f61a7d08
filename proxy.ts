import { randomBytes } from "node:crypto";
import { type NextRequest, NextResponse } from "next/server";
import { env } from "@/env";
import { rewriteRealtime } from "@/lib/realtime/proxy";
import { realtimeSettings } from "@/lib/realtime/settings";
import { contentSecurityPolicy } from "@/lib/safety/headers";

/**
 * The API answers for itself, built files are the same for everybody, and an action called by our scripts answers data,
 * which needs neither; no link or form of another site can send its header.
 */
export const config = {
  matcher: [{ source: "/((?!api/|_next/static/).*)", missing: [{ type: "header", key: "next-action" }] }],
};

/** What every page gets before it is made: the nonce of its scripts, and the path that it stands under. */
export function proxy(request: NextRequest): NextResponse {
  const socket = rewriteRealtime(request);
  if (socket) return socket;
  const policy = contentSecurityPolicy({
    nonce: randomBytes(16).toString("base64"),
    realtime: realtimeSettings(),
    development: env.NODE_ENV === "development",
  });
  const headers = new Headers(request.headers);
  // Next finds the nonce in here and writes it on the scripts that it makes.
  headers.set("Content-Security-Policy", policy);
  headers.set("x-path", pathOf(request.nextUrl));
  const response = NextResponse.next({ request: { headers } });
  response.headers.set("Content-Security-Policy", policy);
  if (env.APP_URL?.startsWith("https:")) response.headers.set("Strict-Transport-Security", "max-age=31536000");
  return response;
}

/** The address that a person could open: without the mark that Next's own data requests carry. */
function pathOf({ pathname, searchParams }: URL): string {
  const query = new URLSearchParams(searchParams);
  query.delete("_rsc");
  return query.size > 0 ? `${pathname}?${query}` : pathname;
}
