import { describe, expect, it, vi } from "vitest";
import { AppError } from "@/lib/errors";
import { refusalOf } from "@/lib/refusal";
import { RATE_LIMITS } from "@/lib/safety/rules";
import { makeAccount, PASSWORD, someAddress } from "@/lib/testing/accounts";
import { makePerson } from "@/lib/testing/people";
import * as passwords from "./password";
import { signIn } from "./sign-in";
import { signInInput } from "./validation";

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

  // A busy machine may stretch either of the two.
  it("takes as long for an account that does not exist", { retry: 4 }, async () => {
    const { email } = await makeAccount();
    await refusalFor(someAddress(), email);
    const known = await duration(() => refusalFor(someAddress(), email));
    const unknown = await duration(() => refusalFor(someAddress(), "nobody@mail.test"));
    expect(unknown / known).toBeGreaterThan(0.4);
    expect(unknown / known).toBeLessThan(2.5);
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

async function duration(work: () => Promise<unknown>) {
  const start = performance.now();
  await work();
  return performance.now() - start;
}
