import "server-only";
import { cookies } from "next/headers";
import { createSessionCookie, sessionCookieName, sessionCookieOptions } from "./session";

/** Signs the browser that sent this request in as `userId`. */
export async function startSession(userId: string): Promise<void> {
  const { name, value } = await createSessionCookie(userId);
  (await cookies()).set(name, value, sessionCookieOptions());
}

/** Signs the browser that sent this request out. */
export async function endSession(): Promise<void> {
  (await cookies()).set(sessionCookieName(), "", { ...sessionCookieOptions(), maxAge: 0 });
}
