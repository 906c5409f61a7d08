import "server-only";
import { AppError } from "@/lib/errors";
import { sessionCookieName, viewerOfToken } from "./session";
import type { Viewer } from "./types";

/** The signed-in person who sent `request`. Imports nothing of Next, so that any server can use it. */
export function viewerOf(request: Request): Promise<Viewer | null> {
  return viewerOfToken(cookieOf(request, sessionCookieName()));
}

/** The signed-in person who sent `request`; throws `unauthenticated`. */
export async function requireViewerOf(request: Request): Promise<Viewer> {
  const viewer = await viewerOf(request);
  if (!viewer) throw new AppError("unauthenticated", "unauthenticated");
  return viewer;
}

function cookieOf(request: Request, name: string): string | undefined {
  const pairs = (request.headers.get("cookie") ?? "").split("; ");
  return pairs.find((pair) => pair.startsWith(`${name}=`))?.slice(name.length + 1);
}
