import { eq } from "drizzle-orm";
import { SignJWT, UnsecuredJWT } from "jose";
import { describe, expect, it } from "vitest";
import { db } from "@/db/client";
import { users } from "@/db/schema/auth";
import { env } from "@/env";
import { makePerson } from "@/lib/testing/people";
import { requireViewerOf, viewerOf } from "./request";
import { signOutEverywhere } from "./revoke";
import { createSessionCookie, readSession, signSession, viewerOfToken } from "./session";

describe("a session cookie", () => {
  it("tells whose it is, and nothing that is not for everyone", async () => {
    const salma = await makePerson("Salma");
    const viewer = await viewerOf(await requestOf(salma.id));
    expect(viewer).toEqual({ id: salma.id, name: "Salma", username: salma.username, image: null });
  });

  it("carries no more than the person's id and session version", async () => {
    const { id } = await makePerson();
    const [, payload = ""] = (await createSessionCookie(id)).value.split(".");
    expect(Object.keys(JSON.parse(Buffer.from(payload, "base64url").toString())).sort()).toEqual([
      "exp",
      "iat",
      "sub",
      "version",
    ]);
  });

  it("is refused on the very next request after signing out everywhere", async () => {
    const salma = await makePerson();
    const request = await requestOf(salma.id);
    expect(await viewerOf(request)).not.toBeNull();
    await signOutEverywhere(salma);
    expect(await viewerOf(request)).toBeNull();
    await expect(requireViewerOf(request)).rejects.toMatchObject({ code: "unauthenticated" });
    expect(await viewerOf(await requestOf(salma.id))).not.toBeNull();
  });

  it("serves no page that was made for somebody else; who calls without a page says nothing", async () => {
    const [salma, youssef] = [await makePerson(), await makePerson()];
    const request = await requestOf(salma.id);
    expect((await requireViewerOf(request)).id).toBe(salma.id);
    const ofPage = (viewerId: string) =>
      new Request(request, { headers: [...request.headers, ["x-viewer", viewerId]] });
    expect((await requireViewerOf(ofPage(salma.id))).id).toBe(salma.id);
    for (const id of [youssef.id, ""]) {
      await expect(requireViewerOf(ofPage(id))).rejects.toMatchObject({ code: "forbidden", key: "otherAccount" });
    }
  });

  it("is refused once its person is gone", async () => {
    const { id } = await makePerson();
    const request = await requestOf(id);
    await db.delete(users).where(eq(users.id, id));
    expect(await viewerOf(request)).toBeNull();
  });

  it("cannot be forged, weakened or kept for ever", async () => {
    const { id } = await makePerson();
    const good = await signSession({ userId: id, version: 0 });
    expect(await viewerOfToken(good)).not.toBeNull();
    const claims = { sub: id, version: 0 };
    const forged = [
      await signedWith("another secret of thirty-two letters", claims, "HS256", "1h"),
      await signedWith(env.NEXTAUTH_SECRET ?? "", claims, "HS512", "1h"),
      await signedWith(env.NEXTAUTH_SECRET ?? "", claims, "HS256", "-1s"),
      await signedWith(env.NEXTAUTH_SECRET ?? "", { sub: id }, "HS256", "1h"),
      new UnsecuredJWT(claims).setExpirationTime("1h").encode(),
      `${good.slice(0, -4)}AAAA`,
      "",
      "nonsense",
    ];
    for (const token of forged) expect(await viewerOfToken(token)).toBeNull();
    expect(await readSession(good)).toEqual({ userId: id, version: 0 });
  });

  it("is found among other cookies, by its whole name only", async () => {
    const { id } = await makePerson();
    const { name, value } = await createSessionCookie(id);
    expect(await viewerOf(withCookies(`a=b; ${name}=${value}; c=d`))).not.toBeNull();
    expect(await viewerOf(withCookies(`x${name}=${value}`))).toBeNull();
    expect(await viewerOf(new Request("http://own.test"))).toBeNull();
  });
});

async function requestOf(userId: string) {
  const { name, value } = await createSessionCookie(userId);
  return withCookies(`${name}=${value}`);
}

function withCookies(cookie: string) {
  return new Request("http://own.test", { headers: { cookie } });
}

function signedWith(secret: string, claims: Record<string, unknown>, alg: string, until: string) {
  const token = new SignJWT(claims).setProtectedHeader({ alg }).setExpirationTime(until);
  return token.sign(new TextEncoder().encode(secret));
}
