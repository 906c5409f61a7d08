import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import { v7 as uuid } from "uuid";
import { db } from "@/db/client";
import { users } from "@/db/schema/auth";
import { AppError } from "@/lib/errors";
import { MAX_NAME_LENGTH, usernameFrom } from "./rules";
import type { Viewer } from "./types";

/** What Google vouches for. */
export interface GoogleProfile {
  /** Google's name for the person, which outlives their e-mail addresses. */
  sub: string;
  email: string;
  emailVerified: boolean;
  name: string;
  picture: string | null;
}

const MAX_USERNAME_TRIES = 20;

/**
 * The id of the person whom Google vouches for: who connected it before, else `viewer`, who connects it now, else the
 * account of that e-mail, else a new one. Nobody proves the e-mail of a password account, so that anybody may have
 * made it in waiting for its true owner: it is not joined on Google's word, its password is asked for first.
 */
export async function signInWithGoogle(viewer: Viewer | null, profile: GoogleProfile): Promise<string> {
  if (!profile.emailVerified) throw new AppError("forbidden", "googleUnverified");
  const connected = await connectedUser(profile.sub);
  if (viewer) return connected === viewer.id ? viewer.id : connect(viewer.id, profile.sub);
  if (connected) return connected;
  const email = profile.email.toLowerCase();
  const [user] = await db
    .select({ id: users.id, passwordHash: users.passwordHash })
    .from(users)
    .where(eq(users.email, email));
  if (!user) return createUser(email, profile);
  if (user.passwordHash !== null) throw new AppError("conflict", "googleNotConnected");
  return connect(user.id, profile.sub);
}

/** The person who connected this Google account. */
export async function connectedUser(sub: string): Promise<string | undefined> {
  const [user] = await db.select({ id: users.id }).from(users).where(eq(users.googleId, sub));
  return user?.id;
}

async function connect(userId: string, sub: string): Promise<string> {
  const taken = await connectedUser(sub);
  if (taken) throw new AppError("conflict", "googleTaken");
  const rows = await db
    .update(users)
    .set({ googleId: sub })
    .where(and(eq(users.id, userId), isNull(users.googleId)))
    .returning({ id: users.id });
  if (rows.length === 0) throw new AppError("conflict", "googleTaken");
  return userId;
}

async function createUser(email: string, profile: GoogleProfile): Promise<string> {
  const base = usernameFrom(profile.name);
  for (let tries = 0; tries < MAX_USERNAME_TRIES; tries++) {
    const username = tries === 0 ? base : `${base}-${crypto.getRandomValues(new Uint16Array(1))[0]}`;
    const [user] = await db
      .insert(users)
      .values({
        id: uuid(),
        email,
        username,
        name: profile.name.trim().slice(0, MAX_NAME_LENGTH) || username,
        image: profile.picture,
        googleId: profile.sub,
        // What most people come for; selling and recruiting are chosen later.
        kind: "client",
      })
      .onConflictDoNothing()
      .returning({ id: users.id });
    if (user) return user.id;
  }
  throw new Error("No free username was found.");
}
