import "server-only";
import NextAuth, { type Account, type NextAuthOptions, type Profile } from "next-auth";
import type { JWT } from "next-auth/jwt";
import CredentialsProvider from "next-auth/providers/credentials";
import GoogleProvider from "next-auth/providers/google";
import { env } from "@/env";
import { AppError } from "@/lib/errors";
import { loggable } from "@/lib/loggable";
import { logger } from "@/lib/logger";
import { endConnections } from "@/lib/realtime/publish";
import { parseInput, refusalOf } from "@/lib/refusal";
import { clientAddress } from "@/lib/safety/address";
import { forgetOtherHere, forgetThisBrowser } from "./browser";
import { connectedUser, signInWithGoogle } from "./google";
import { SESSION_SECONDS } from "./rules";
import {
  authSecret,
  hasTls,
  readSession,
  type SessionClaims,
  sessionCookieName,
  sessionCookieOptions,
  sessionVersionOf,
  signSession,
  viewerOfClaims,
} from "./session";
import { signIn } from "./sign-in";
import { signInInput } from "./validation";
import { getViewer } from "./viewer";

/** Answers `/api/auth/*`; options are made per request, for a build has no secret yet. */
export function nextAuth(request: Request, context: unknown): Promise<Response> {
  return NextAuth(authOptions())(request, context);
}

function authOptions(): NextAuthOptions {
  return {
    secret: authSecret(),
    session: { strategy: "jwt", maxAge: SESSION_SECONDS },
    // Signed instead of encrypted: it says nothing secret, and every request of the product has to read it.
    jwt: {
      encode: ({ token }) => signSession(claimsOf(token)),
      decode: async ({ token }) => tokenOf(token ? await readSession(token) : null),
    },
    useSecureCookies: hasTls(),
    cookies: { sessionToken: { name: sessionCookieName(), options: sessionCookieOptions() } },
    pages: { signIn: "/sign-in", error: "/sign-in", signOut: "/", verifyRequest: "/sign-in" },
    providers: [credentials(), ...google()],
    callbacks: {
      signIn: ({ account, profile }) => (account?.provider === "google" ? admitFromGoogle(profile) : true),
      jwt: async ({ token, user, account }) => (user ? newToken(user.id, account) : token),
      session: async ({ session, token }) => {
        const viewer = await viewerOfClaims(claimsOf(token));
        if (!viewer) throw new Error("This session was revoked.");
        return { ...session, user: viewer };
      },
    },
    events: { signOut: ({ token }) => endConnectionsOf(token) },
    logger: { error: report, warn: () => {}, debug: () => {} },
  };
}

function credentials() {
  return CredentialsProvider({
    credentials: { identifier: { type: "text" }, password: { type: "password" } },
    authorize: async (given, request) => {
      try {
        const input = parseInput(signInInput, { identifier: given?.identifier, password: given?.password });
        return { id: await signIn(clientAddress(new Headers(request.headers)), input) };
      } catch (error) {
        // next-auth shows the message of what is thrown; of a fault of ours that is not for anyone to see.
        throw new Error(error instanceof AppError ? error.key : refusalOf(error).code);
      }
    },
  });
}

function google() {
  if (!env.GOOGLE_CLIENT_ID || !env.GOOGLE_CLIENT_SECRET) return [];
  return [GoogleProvider({ clientId: env.GOOGLE_CLIENT_ID, clientSecret: env.GOOGLE_CLIENT_SECRET })];
}

/** Whether the person may come in, or the page that tells them why not. */
async function admitFromGoogle(profile: (Profile & Partial<GoogleClaims>) | undefined): Promise<true | string> {
  const viewer = await getViewer();
  try {
    await signInWithGoogle(viewer, {
      sub: profile?.sub ?? "",
      email: profile?.email ?? "",
      emailVerified: profile?.email_verified === true,
      name: profile?.name ?? "",
      picture: profile?.picture ?? null,
    });
    return true;
  } catch (error) {
    if (!(error instanceof AppError)) refusalOf(error);
    return `${viewer ? "/settings/profile" : "/sign-in"}?error=${error instanceof AppError ? error.key : "googleFailed"}`;
  }
}

interface GoogleClaims {
  email_verified: boolean;
  picture: string;
}

/** Google names people by a number of its own, the credentials door by ours. */
async function newToken(id: string, account: Account | null): Promise<JWT> {
  const userId = account?.provider === "google" ? await connectedUser(account.providerAccountId) : id;
  if (!userId) throw new Error("Google sign-in admitted nobody.");
  await forgetOtherHere(userId);
  return { sub: userId, version: await sessionVersionOf(userId) };
}

/** Of a session that was still good: an old cookie must not serve to disconnect its owner. */
async function endConnectionsOf(token: JWT | null): Promise<void> {
  const viewer = token && (await viewerOfClaims(claimsOf(token)));
  if (viewer) endConnections(viewer.id);
  await forgetThisBrowser();
}

function tokenOf(claims: SessionClaims | null): JWT | null {
  return claims && { sub: claims.userId, version: claims.version };
}

function claimsOf(token: JWT | undefined): SessionClaims {
  if (!token?.sub || typeof token.version !== "number") throw new Error("This token is no session.");
  return { userId: token.sub, version: token.version };
}

/** A revoked, forged or outdated cookie is everyday business, anything else somebody should look at. */
function report(code: string, metadata: unknown): void {
  if (code === "JWT_SESSION_ERROR") return;
  const error = metadata instanceof Object && "error" in metadata ? metadata.error : metadata;
  logger.error({ code, err: loggable(error) }, "next-auth");
}
