import { describe, expect, it } from "vitest";
import { makePerson } from "@/lib/testing/people";
import { hasLetterKeys, setLetterKeys } from "./letter-keys";

describe("single letters", () => {
  it("are shortcuts until their person switches them off, and again once switched on", async () => {
    const [salma, youssef] = await Promise.all([makePerson("Salma"), makePerson("Youssef")]);
    expect(await hasLetterKeys(salma)).toBe(true);
    await setLetterKeys(salma, { isOn: false });
    expect([await hasLetterKeys(salma), await hasLetterKeys(youssef)]).toEqual([false, true]);
    await setLetterKeys(salma, { isOn: true });
    expect(await hasLetterKeys(salma)).toBe(true);
  });
});
