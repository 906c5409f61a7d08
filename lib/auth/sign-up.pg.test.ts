import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { db } from "@/db/client";
import { users } from "@/db/schema/auth";
import { RATE_LIMITS } from "@/lib/safety/rules";
import { makeAccount, PASSWORD, someAddress } from "@/lib/testing/accounts";
import { signUp } from "./sign-up";
import { signUpInput } from "./validation";

describe("joining", () => {
  it("keeps an Argon2id hash of the strength that OWASP asks for, and no password", async () => {
    const { id } = await makeAccount();
    const [user] = await db.select().from(users).where(eq(users.id, id));
    expect(user?.passwordHash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(JSON.stringify(user)).not.toContain(PASSWORD);
  });

  it("refuses an email and a username that somebody has, each at its field", async () => {
    const taken = await makeAccount();
    await expect(makeAccount({ email: taken.email })).rejects.toMatchObject({
      code: "conflict",
      key: "emailTaken",
      values: { field: "email" },
    });
    await expect(makeAccount({ username: taken.username, email: `${randomUUID()}@mail.test` })).rejects.toMatchObject({
      code: "conflict",
      key: "usernameTaken",
      values: { field: "username" },
    });
  });

  it("gives a name wanted by eight at once to one of them", async () => {
    const username = `t-${randomUUID().slice(-12)}`;
    const all = Array.from({ length: 8 }, () => makeAccount({ username, email: `${randomUUID()}@mail.test` }));
    const settled = await Promise.allSettled(all);
    expect(settled.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    for (const result of settled)
      if (result.status === "rejected") expect(result.reason).toMatchObject({ key: "usernameTaken" });
  });

  it("is limited per address", async () => {
    const address = someAddress();
    const taken = await makeAccount();
    const again = () => signUp(address, { ...taken, password: PASSWORD, kind: "client" });
    for (let n = 0; n < RATE_LIMITS.signUpsPerAddress.points; n++)
      await expect(again()).rejects.toMatchObject({ code: "conflict" });
    await expect(again()).rejects.toMatchObject({ code: "rate_limited", values: { unit: "minutes", count: 60 } });
  });
});

describe("what people type to join", () => {
  const good = {
    name: " Salma ",
    username: " Salma_1",
    email: " Salma@Mail.Test ",
    password: PASSWORD,
    kind: "client",
  };

  it("is tidied", () => {
    expect(signUpInput.parse({ ...good, callbackUrl: "//evil.example" })).toEqual({
      name: "Salma",
      username: "salma_1",
      email: "salma@mail.test",
      password: PASSWORD,
      kind: "client",
      callbackUrl: "/",
    });
  });

  it.each([
    [{ name: " " }, "nameMissing"],
    [{ name: "\0" }, "nameMissing"],
    [{ name: "x".repeat(61) }, "nameTooLong"],
    [{ username: "سلمى" }, "usernameForm"],
    [{ username: "Admin" }, "usernameReserved"],
    [{ email: "salma@" }, "emailForm"],
    [{ email: "" }, "emailForm"],
    [{ password: "nine char" }, "passwordTooShort"],
    [{ password: "x".repeat(201) }, "passwordTooLong"],
    [{ kind: "moderator" }, "kindMissing"],
  ])("is refused with a sentence: %j", (wrong, key) => {
    const parsed = signUpInput.safeParse({ ...good, ...wrong });
    expect(parsed.error?.issues[0]?.message).toBe(key);
  });
});
