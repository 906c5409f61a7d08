import { verify } from "@node-rs/argon2";
import { describe, expect, it, vi } from "vitest";
import { AppError } from "@/lib/errors";
import { refusalOf } from "@/lib/refusal";
import { RATE_LIMITS } from "@/lib/safety/rules";
import { makeAccount, PASSWORD, someAddress } from "@/lib/testing/accounts";
import { makePerson } from "@/lib/testing/people";
import * as passwords from "./password";
import { signIn } from "./sign-in";
import { signInInput } from "./validation";

vi.mock("@node-rs/argon2", async (original) => {
  const argon2 = await original<typeof import("@node-rs/argon2")>();
  return { ...argon2, verify: vi.fn(argon2.verify) };
});

describe("signing in", () => {
  it("takes the email or the username", async () => {
    const { id, email, username } = await makeAccount();
    expect(await signIn(someAddress(), { identifier: email, password: PASSWORD })).toBe(id);
    expect(await signIn(someAddress(), { identifier: username, password: PASSWORD })).toBe(id);
  });

  it("refuses a wrong password, an unknown account and one without a password in the same words", async () => {
    const known = await makeAccount();
    const withoutPassword = await makePerson();
    const refusals = await Promise.all(
      [known.email, known.username, "nobody@mail.test", "nobody-at-all", withoutPassword.username].map((identifier) =>
        refusalFor(someAddress(), identifier),
      ),
    );
    expect(new Set(refusals.map((refusal) => JSON.stringify(refusal))).size).toBe(1);
    expect(refusals[0]).toMatchObject({ code: "invalid" });
  });

  it("reads what no database can keep as if it were not there", () => {
    const input = { identifier: " Sal\0ma\ud800 ", password: "x" };
    expect(signInInput.parse(input).identifier).toBe("salma\ufffd");
  });

  it("checks a hash of the same cost for an account that does not exist", async () => {
    const account = await makeAccount();
    const cost = async (identifier: string) => {
      vi.mocked(verify).mockClear();
      await refusalFor(someAddress(), identifier);
      expect(verify).toHaveBeenCalledOnce();
      return String(vi.mocked(verify).mock.calls[0]?.[0]).split("$").slice(0, 4);
    };
    expect(await cost("nobody@mail.test")).toEqual(await cost(account.email));
  });
});

describe("guessing passwords", () => {
  it.each(["known", "unknown"])("of %s accounts stops after ten attempts and tells how long to wait", async (kind) => {
    const address = someAddress();
    const account = kind === "known" ? await makeAccount() : null;
    const identifier = account?.email ?? `${address}@mail.test`;
    for (let n = 0; n < RATE_LIMITS.signInsPerAccount.points; n++)
      expect((await refusalFor(address, identifier)).code).toBe("invalid");
    const refusal = await refusalFor(address, identifier, PASSWORD);
    expect(refusal.code).toBe("rate_limited");
    expect(refusal.message).toMatch(/wait 15 minutes/);
    // The owner, who sits elsewhere, is not locked out by it.
    if (account) expect(await signIn(someAddress(), { identifier, password: PASSWORD })).toBe(account.id);
  });

  it("begins anew after the right password, for that account only", async () => {
    const address = someAddress();
    const [own, other] = await Promise.all([makeAccount(), makeAccount()]);
    for (let n = 0; n < 9; n++) await refusalFor(address, own.email);
    for (let n = 0; n < 10; n++) await refusalFor(address, other.email);
    await signIn(address, { identifier: own.email, password: PASSWORD });
    expect((await refusalFor(address, own.email)).code).toBe("invalid");
    expect((await refusalFor(address, other.email)).code).toBe("rate_limited");
  });

  it("of many accounts from one address stops before a hash is made", async () => {
    const address = someAddress();
    const attempts = Array.from({ length: RATE_LIMITS.signInsPerAddress.points }, (_, n) => `nobody-${n}`);
    await Promise.all(attempts.map((identifier) => refusalFor(address, identifier)));
    const { email } = await makeAccount();
    const verify = vi.spyOn(passwords, "isPassword");
    expect((await refusalFor(address, email, PASSWORD)).code).toBe("rate_limited");
    expect(verify).not.toHaveBeenCalled();
    await refusalFor(someAddress(), email);
    expect(verify).toHaveBeenCalledOnce();
  });

  it("of one account from many addresses stops as well", async () => {
    const { email } = await makeAccount();
    const attempts = Array.from({ length: RATE_LIMITS.signInsEverywhere.points }, someAddress);
    const refusals = await Promise.all(attempts.map((address) => refusalFor(address, email)));
    expect(refusals.every(({ code }) => code === "invalid")).toBe(true);
    expect((await refusalFor(someAddress(), email, PASSWORD)).code).toBe("rate_limited");
  });
});

async function refusalFor(address: string, identifier: string, password = "a wrong password") {
  const error: unknown = await signIn(address, { identifier, password }).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(AppError);
  return refusalOf(error);
}
