import "server-only";
import { eq, inArray } from "drizzle-orm";
import { cache } from "react";
import { db } from "@/db/client";
import { users } from "@/db/schema/auth";
import { DEMO_PASSWORD, DEMO_USERNAMES } from "@/db/seed/demo-accounts";
import type { DemoAccount, SignInWays, Viewer } from "./types";

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

/** What `viewer` came to the market for, asked of the database once per request. */
export const getKind = cache(async (viewer: Viewer) => {
  const [user] = await db.select({ kind: users.kind }).from(users).where(eq(users.id, viewer.id));
  return user?.kind ?? null;
});

/** The people of the demo whom the sign-in page offers to look around as. */
export async function listDemoAccounts(): Promise<DemoAccount[]> {
  const accounts = await db
    .select({ username: users.username, name: users.name, kind: users.kind })
    .from(users)
    .where(inArray(users.username, DEMO_USERNAMES));
  return accounts
    .sort((a, b) => DEMO_USERNAMES.indexOf(a.username) - DEMO_USERNAMES.indexOf(b.username))
    .map((account) => ({ ...account, password: DEMO_PASSWORD }));
}
