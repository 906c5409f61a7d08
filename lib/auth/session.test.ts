import { beforeEach, describe, expect, it, vi } from "vitest";

describe("the session cookie", () => {
  beforeEach(() => vi.resetModules());

  it("travels under TLS only, and for this host only, where the app is served over TLS", async () => {
    const { sessionCookieName, sessionCookieOptions } = await sessionOf("https://khedma.example");
    expect(sessionCookieName()).toBe("__Host-next-auth.session-token");
    expect(sessionCookieOptions()).toMatchObject({ httpOnly: true, sameSite: "lax", secure: true, path: "/" });
  });

  it("does without on a machine of one's own", async () => {
    const { sessionCookieName, sessionCookieOptions } = await sessionOf("http://localhost:3000");
    expect(sessionCookieName()).toBe("next-auth.session-token");
    expect(sessionCookieOptions()).toMatchObject({ httpOnly: true, sameSite: "lax", secure: false, path: "/" });
  });

  it("cannot be made without a secret, and says so", async () => {
    vi.stubEnv("NEXTAUTH_SECRET", "");
    const { signSession } = await sessionOf("http://localhost:3000");
    await expect(signSession({ userId: "x", version: 0 })).rejects.toThrow("NEXTAUTH_SECRET is not set");
    vi.unstubAllEnvs();
  });
});

/** The module as a process with this `APP_URL` sees it. */
function sessionOf(appUrl: string) {
  vi.stubEnv("APP_URL", appUrl);
  return import("./session");
}
