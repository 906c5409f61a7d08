import "server-only";
import { eq } from "drizzle-orm";
import { jwtVerify, SignJWT } from "jose";
import { db } from "@/db/client";
import { users } from "@/db/schema/auth";
import { EnvError, env } from "@/env";
import { SESSION_SECONDS } from "./rules";
import type { Viewer } from "./types";

const ALGORITHM = "HS256";

/** All that a session cookie says: whose it is, and under which of their session versions it was made. */
export interface SessionClaims {
  userId: string;
  version: number;
}

/** The viewer whose cookie carries `token`; null when it is forged, too old, or made before a sign-out everywhere. */
export async function viewerOfToken(token: string | undefined): Promise<Viewer | null> {
  const claims = token ? await readSession(token) : null;
  return claims && viewerOfClaims(claims);
}

/** The viewer of a cookie whose signature was checked; asked anew each time, for a cache would let it outlive a revocation. */
export async function viewerOfClaims({ userId, version }: SessionClaims): Promise<Viewer | null> {
  const [user] = await db
    .select({
      id: users.id,
      name: users.name,
      username: users.username,
      image: users.image,
      version: users.sessionVersion,
    })
    .from(users)
    .where(eq(users.id, userId));
  if (!user || user.version !== version) return null;
  return { id: user.id, name: user.name, username: user.username, image: user.image };
}

/** The present session version of `userId`, which a new cookie is made under. */
export async function sessionVersionOf(userId: string): Promise<number> {
  const [user] = await db.select({ version: users.sessionVersion }).from(users).where(eq(users.id, userId));
  if (!user) throw new Error(`There is no user ${userId} to sign in.`);
  return user.version;
}

/** A cookie that signs `userId` in; whoever calls has checked who they are. */
export async function createSessionCookie(userId: string): Promise<{ name: string; value: string }> {
  const value = await signSession({ userId, version: await sessionVersionOf(userId) });
  return { name: sessionCookieName(), value };
}

export async function signSession({ userId, version }: SessionClaims): Promise<string> {
  return new SignJWT({ version })
    .setProtectedHeader({ alg: ALGORITHM })
    .setSubject(userId)
    .setIssuedAt()
    .setExpirationTime(`${SESSION_SECONDS}s`)
    .sign(await sessionKey());
}

/** What `token` says, if this installation signed it and it has not run out. */
export async function readSession(token: string): Promise<SessionClaims | null> {
  const key = await sessionKey();
  const payload = await jwtVerify(token, key, { algorithms: [ALGORITHM] }).then(
    (verified) => verified.payload,
    () => null,
  );
  if (!payload?.sub || typeof payload.version !== "number") return null;
  return { userId: payload.sub, version: payload.version };
}

/** Under TLS the `__Host-` prefix makes browsers refuse a cookie that a neighbouring subdomain planted. */
export function sessionCookieName(): string {
  return `${hasTls() ? "__Host-" : ""}next-auth.session-token`;
}

export function sessionCookieOptions() {
  return { httpOnly: true, sameSite: "lax", path: "/", secure: hasTls(), maxAge: SESSION_SECONDS } as const;
}

export function hasTls(): boolean {
  return env.APP_URL?.startsWith("https:") ?? false;
}

/** Whether people can come in with Google. */
export function hasGoogle(): boolean {
  return Boolean(env.GOOGLE_CLIENT_ID && env.GOOGLE_CLIENT_SECRET);
}

/** The secret of this installation, which `next build` does without. */
export function authSecret(): string {
  if (!env.NEXTAUTH_SECRET)
    throw new EnvError("NEXTAUTH_SECRET is not set, but nobody can sign in without it. `npm start` makes one.");
  return env.NEXTAUTH_SECRET;
}

let importedKey: Promise<CryptoKey> | undefined;

/** Imported once: handing the secret to every verification costs several times the verification itself. */
function sessionKey(): Promise<CryptoKey> {
  importedKey ??= crypto.subtle.importKey(
    "raw",
    new TextEncoder().encode(authSecret()),
    { name: "HMAC", hash: "SHA-256" },
    false,
    ["sign", "verify"],
  );
  return importedKey;
}
