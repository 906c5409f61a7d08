import { type NextRequest, NextResponse } from "next/server";
import { env } from "@/env";

/**
 * Passes a WebSocket handshake on `/app/:key` on to the embedded realtime server; null for any other request. A rewrite
 * in next.config would keep the port of the build, while this reads the one found free at start.
 */
export function rewriteRealtime(request: NextRequest): NextResponse | null {
  const { pathname, search } = request.nextUrl;
  if (!env.REALTIME_EMBEDDED || !/^\/app\/[A-Za-z0-9_-]+$/.test(pathname)) return null;
  if (request.headers.get("upgrade")?.toLowerCase() !== "websocket") return null;
  const headers = new Headers(request.headers);
  // The realtime server trusts signatures, never sessions, so a person's cookie has no business there.
  headers.delete("cookie");
  headers.delete("authorization");
  const target = `http://${env.PUSHER_HOST ?? "127.0.0.1"}:${env.PUSHER_PORT ?? 6001}${pathname}${search}`;
  return NextResponse.rewrite(target, { request: { headers } });
}
