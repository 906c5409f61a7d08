import "server-only";
import { AppError } from "@/lib/errors";
import { sessionCookieName, viewerOfToken } from "./session";
import type { Viewer } from "./types";

/** The signed-in person who sent `request`. Imports nothing of Next, so that any server can use it. */
export function viewerOf(request: Request): Promise<Viewer | null> {
  return viewerOfToken(cookieOf(request, sessionCookieName()));
}

/**
 * The signed-in person who sent `request`; throws `unauthenticated`. A page of ours says for whom it was made, and is refused
 * when the cookie has become somebody else's since; whoever calls without one says nothing.
 */
export async function requireViewerOf(request: Request): Promise<Viewer> {
  const viewer = await viewerOf(request);
  if (!viewer) throw new AppError("unauthenticated", "unauthenticated");
  const page = request.headers.get("x-viewer");
  if (page !== null && page !== viewer.id) throw new AppError("forbidden", "otherAccount");
  return viewer;
}

function cookieOf(request: Request, name: string): string | undefined {
  const pairs = (request.headers.get("cookie") ?? "").split("; ");
  return pairs.find((pair) => pair.startsWith(`${name}=`))?.slice(name.length + 1);
}
