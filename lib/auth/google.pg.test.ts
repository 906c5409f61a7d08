import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { db } from "@/db/client";
import { users } from "@/db/schema/auth";
import { makeAccount } from "@/lib/testing/accounts";
import { signInWithGoogle } from "./google";

function profile(given: { email?: string; name?: string; emailVerified?: boolean } = {}) {
  const sub = randomUUID();
  return { sub, email: `${sub}@mail.test`, emailVerified: true, name: "Zoé Lefèvre", picture: null, ...given };
}

describe("coming in with Google", () => {
  it("makes an account the first time and finds it ever after, whatever becomes of the email", async () => {
    const google = profile();
    const id = await signInWithGoogle(null, google);
    expect(await signInWithGoogle(null, { ...google, email: "moved@mail.test" })).toBe(id);
    const [user] = await db.select().from(users).where(eq(users.id, id));
    expect(user).toMatchObject({ email: google.email, name: "Zoé Lefèvre", kind: "client", passwordHash: null });
  });

  it("finds everybody of one name, and those of a name without Latin letters, a username of their own", async () => {
    const ids = await Promise.all(
      ["Amina Same", "Amina Same", "Amina Same", "سلمى", "سلمى"].map((name) =>
        signInWithGoogle(null, profile({ name })),
      ),
    );
    expect(new Set(ids).size).toBe(5);
  });

  it("is refused with an email that Google has not verified", async () => {
    const google = profile({ emailVerified: false });
    await expect(signInWithGoogle(null, google)).rejects.toMatchObject({ key: "googleUnverified" });
  });

  it("does not open a password account, which anybody may have made with this email", async () => {
    const { email } = await makeAccount();
    const google = profile({ email: email.toUpperCase() });
    await expect(signInWithGoogle(null, google)).rejects.toMatchObject({ key: "googleNotConnected" });
  });

  it("opens a password account once its owner, signed in, has connected it", async () => {
    const owner = await makeAccount();
    const google = profile();
    expect(await signInWithGoogle(owner, google)).toBe(owner.id);
    expect(await signInWithGoogle(null, google)).toBe(owner.id);
    expect(await signInWithGoogle(owner, google)).toBe(owner.id);
  });

  it("belongs to one person only, and a person to one Google account", async () => {
    const [owner, thief] = await Promise.all([makeAccount(), makeAccount()]);
    const google = profile();
    await signInWithGoogle(owner, google);
    await expect(signInWithGoogle(thief, google)).rejects.toMatchObject({ key: "googleTaken" });
    await expect(signInWithGoogle(owner, profile())).rejects.toMatchObject({ key: "googleTaken" });
  });
});
