import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { db } from "@/db/client";
import { users } from "@/db/schema/auth";
import { RATE_LIMITS } from "@/lib/safety/rules";
import { makeAccount, PASSWORD, someAddress } from "@/lib/testing/accounts";
import { makePerson } from "@/lib/testing/people";
import { changePassword } from "./revoke";
import { createSessionCookie, viewerOfToken } from "./session";
import { signIn } from "./sign-in";

const NEW = "another four words";

describe("changing the password", () => {
  it("refuses every older cookie at once, and takes the new password from then on", async () => {
    const account = await makeAccount();
    const phone = await createSessionCookie(account.id);
    await changePassword(account, { currentPassword: PASSWORD, newPassword: NEW });
    expect(await viewerOfToken(phone.value)).toBeNull();
    expect(await viewerOfToken((await createSessionCookie(account.id)).value)).not.toBeNull();
    expect(await signIn(someAddress(), { identifier: account.email, password: NEW })).toBe(account.id);
    const old = signIn(someAddress(), { identifier: account.email, password: PASSWORD });
    await expect(old).rejects.toMatchObject({ key: "wrongCredentials" });
  });

  it("needs the present one, so that a borrowed browser does not suffice", async () => {
    const account = await makeAccount();
    const cookie = await createSessionCookie(account.id);
    for (const currentPassword of ["wrong words", "", undefined])
      await expect(changePassword(account, { currentPassword, newPassword: NEW })).rejects.toMatchObject({
        key: "wrongCurrentPassword",
        values: { field: "currentPassword" },
      });
    expect(await viewerOfToken(cookie.value)).not.toBeNull();
  });

  it("does not serve to guess the present one", async () => {
    const account = await makeAccount();
    const guess = () => changePassword(account, { currentPassword: "guess", newPassword: NEW });
    for (let n = 0; n < RATE_LIMITS.signInsPerAccount.points; n++)
      await expect(guess()).rejects.toMatchObject({ key: "wrongCurrentPassword" });
    await expect(guess()).rejects.toMatchObject({ code: "rate_limited" });
  });

  it("sets a first one for those who came with Google", async () => {
    const person = await makePerson();
    await changePassword(person, { newPassword: NEW });
    const [user] = await db.select().from(users).where(eq(users.id, person.id));
    expect(user?.passwordHash).toMatch(/^\$argon2id/);
  });
});
