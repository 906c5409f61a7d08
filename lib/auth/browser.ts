import "server-only";
import { cookies, headers } from "next/headers";
import { forgetBrowser } from "@/lib/push/mutations";
import { browserCookieName, browserIdOf } from "@/lib/push/this-browser";
import { createSessionCookie, sessionCookieName, sessionCookieOptions } from "./session";

/** Signs the browser that sent this request in as `userId`. */
export async function startSession(userId: string): Promise<void> {
  const { name, value } = await createSessionCookie(userId);
  (await cookies()).set(name, value, sessionCookieOptions());
  await forgetOtherHere(userId);
}

/** Signs the browser that sent this request out. */
export async function endSession(): Promise<void> {
  (await cookies()).set(sessionCookieName(), "", { ...sessionCookieOptions(), maxAge: 0 });
  await forgetThisBrowser();
}

/** Tells nobody by push any more on the browser that sent this request: what they were sent is not for whoever comes next. */
export async function forgetThisBrowser(): Promise<void> {
  const browserId = await thisBrowserId();
  if (!browserId) return;
  await forgetBrowser(browserId);
  (await cookies()).set(browserCookieName(), "", { ...sessionCookieOptions(), maxAge: 0 });
}

/** The same for whoever was told here before `userId` came: their session may have run out instead of being ended. */
export async function forgetOtherHere(userId: string): Promise<void> {
  const browserId = await thisBrowserId();
  if (browserId) await forgetBrowser(browserId, userId);
}

/** The subscription to pushes that the browser which sent this request says is its own. */
export async function thisBrowserId(): Promise<string | null> {
  return browserIdOf(await headers());
}
