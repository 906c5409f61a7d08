import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { db } from "@/db/client";
import { users } from "@/db/schema/auth";
import { RATE_LIMITS } from "@/lib/safety/rules";
import { makeAccount, PASSWORD, someAddress } from "@/lib/testing/accounts";
import { makePerson } from "@/lib/testing/people";
import { useRealtimeServer } from "@/lib/testing/realtime-server";
import { changePassword, signOutEverywhere } from "./revoke";
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

describe("what is connected with a session", () => {
  const end = (id: string) => [{ path: `/users/${id}/terminate_connections`, body: {} }];

  it("is disconnected when the password changes, and not when the change is refused", async () => {
    const { told } = await useRealtimeServer();
    const account = await makeAccount();
    const guess = changePassword(account, { currentPassword: "wrong words", newPassword: NEW });
    await expect(guess).rejects.toMatchObject({ key: "wrongCurrentPassword" });
    expect(await told()).toEqual([]);
    await changePassword(account, { currentPassword: PASSWORD, newPassword: NEW });
    expect(await told()).toEqual(end(account.id));
  });

  it("is disconnected after the cookies are refused, so that it cannot come back with one", async () => {
    const server = await useRealtimeServer();
    const person = await makePerson();
    const { value } = await createSessionCookie(person.id);
    const post = server.pusher.post.bind(server.pusher);
    let viewerThen: Promise<unknown> = Promise.resolve("never asked");
    server.pusher.post = (options) => {
      viewerThen = viewerOfToken(value);
      return post(options);
    };
    await signOutEverywhere(person);
    expect(await server.told()).toEqual(end(person.id));
    expect(await viewerThen).toBeNull();
  });

  it.each(["hangs", "hangs up", { status: 500 }] as const)(
    "costs the change nothing when the server %j",
    async (how) => {
      await useRealtimeServer(how);
      const person = await makePerson();
      const { value } = await createSessionCookie(person.id);
      await signOutEverywhere(person);
      expect(await viewerOfToken(value)).toBeNull();
    },
  );
});
