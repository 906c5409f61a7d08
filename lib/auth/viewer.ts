import "server-only";
import { cookies, headers } from "next/headers";
import { redirect } from "next/navigation";
import { cache } from "react";
import { AppError } from "@/lib/errors";
import { sessionCookieName, viewerOfToken } from "./session";
import type { Viewer } from "./types";

/** The signed-in person of this request, asked of the database once per request. */
export const getViewer = cache(async (): Promise<Viewer | null> => {
  const store = await cookies();
  return viewerOfToken(store.get(sessionCookieName())?.value);
});

/** The signed-in person of this request; throws `unauthenticated`. */
export async function requireViewer(): Promise<Viewer> {
  const viewer = await getViewer();
  if (!viewer) throw new AppError("unauthenticated", "unauthenticated");
  return viewer;
}

/** The signed-in person for whom a page is made; anyone else is sent to sign in, and brought back here afterwards. */
export async function requirePageViewer(): Promise<Viewer> {
  const viewer = await getViewer();
  if (viewer) return viewer;
  // Written by proxy.ts, for Next does not tell a layout or page its own address.
  const here = (await headers()).get("x-path") ?? "/";
  redirect(`/sign-in?callbackUrl=${encodeURIComponent(here)}`);
}
