import "server-only";
import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { users } from "@/db/schema/auth";
import type { SignInWays, Viewer } from "./types";

/** How `viewer` can sign in, told to nobody else. */
export async function getSignInWays(viewer: Viewer): Promise<SignInWays> {
  const [user] = await db
    .select({ email: users.email, passwordHash: users.passwordHash, googleId: users.googleId })
    .from(users)
    .where(eq(users.id, viewer.id));
  return {
    email: user?.email ?? "",
    hasPassword: typeof user?.passwordHash === "string",
    hasGoogle: typeof user?.googleId === "string",
  };
}
