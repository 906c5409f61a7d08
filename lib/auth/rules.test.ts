import { describe, expect, it } from "vitest";
import { isReservedUsername, ownPath, USERNAME_FORM, usernameFrom } from "./rules";

describe("the way back after signing in", () => {
  it.each(["/", "/inbox", "/inbox/new?to=salma&gig=1", "/u/mehdi#gigs", "/jobs?q=%D9%85%D8%B7%D9%88%D8%B1"])(
    "leads to %s",
    (path) => expect(ownPath(path)).toBe(path),
  );

  it.each([
    undefined,
    null,
    "",
    "inbox",
    "//evil.example",
    "///evil.example",
    "/\\evil.example",
    "\\\\evil.example",
    "/\t/evil.example",
    "/\n/evil.example",
    "/\u0000/evil.example",
    "/..//evil.example",
    "/.//evil.example",
    "/a/..//evil.example",
    "/%2e//evil.example",
    "https://evil.example/inbox",
    "javascript:alert(1)",
    " //evil.example",
    "//",
  ])("never leaves the market: %j", (path) => expect(ownPath(path)).toBe("/"));
});

describe("usernames", () => {
  it("are two to thirty small letters, digits, - and _, and begin with a letter or digit", () => {
    for (const good of ["ab", "salma", "7arif", "a-b_c", "a".repeat(30)]) expect(good).toMatch(USERNAME_FORM);
    for (const bad of ["a", "-ab", "_ab", "Salma", "sal.ma", "سلمى", "a b", "a".repeat(31), "ab\n"])
      expect(bad).not.toMatch(USERNAME_FORM);
  });

  it("cannot be those of the market itself", () => {
    for (const name of ["admin", "support", "khedma", "sign-in"]) expect(isReservedUsername(name)).toBe(true);
    expect(isReservedUsername("salma")).toBe(false);
  });

  it("are made from a name where it has letters for one", () => {
    expect(usernameFrom("Zoé Lefèvre")).toBe("zoe-lefevre");
    expect(usernameFrom("سلمى")).toBe("member");
    expect(usernameFrom("Admin")).toBe("member");
    expect(usernameFrom("X")).toBe("member");
    expect(usernameFrom("An Extraordinarily Long Name Of Somebody")).toMatch(USERNAME_FORM);
  });
});
