import { describe, expect, it } from "vitest";
import {
  categoryOf,
  contactPath,
  decodeCursor,
  encodeCursor,
  formatAmount,
  isUsername,
  likePatternOf,
  MAX_SEARCH_LENGTH,
  searchTermOf,
} from "./rules";

const ID = "0190a0a0-0000-7000-8000-000000000001";

describe("an amount", () => {
  it("shows whole dirhams without centimes and others with both", () => {
    expect(formatAmount(120_000, "en")).toBe("1,200");
    expect(formatAmount(120_050, "en")).toBe("1,200.50");
    expect(formatAmount(99, "en")).toBe("0.99");
  });

  it("is written the reader's way", () => {
    expect(formatAmount(1_234_500, "fr")).toBe("12\u202f345");
    expect(formatAmount(1_234_500, "ar-MA")).toBe("12.345");
  });
});

describe("a cursor", () => {
  it("comes back as it went, to the microsecond", () => {
    const cursor = { publishedAt: "2026-11-23T05:54:04.123456Z", id: ID };
    expect(decodeCursor(encodeCursor(cursor))).toEqual(cursor);
  });

  it.each([
    undefined,
    "",
    "x",
    ID,
    `2026-11-23T05:54:04.123Z_${ID}`,
    `2026-02-31T05:54:04.123456Z_${ID}`,
    `2026-11-23T25:54:04.123456Z_${ID}`,
    "2026-11-23T05:54:04.123456Z_not-an-id",
    `2026-11-23T05:54:04.123456Z_${ID}' or 1=1`,
  ])("that is malformed shows the first page: %s", (value) => {
    expect(decodeCursor(value)).toBeNull();
  });
});

describe("a search term", () => {
  it("loses what Postgres cannot take and what surrounds it", () => {
    expect(searchTermOf("  lo\u0000go\n")).toBe("lo go");
    expect(searchTermOf(undefined)).toBe("");
    expect(searchTermOf("a".repeat(500))).toHaveLength(MAX_SEARCH_LENGTH);
  });

  it("means its wildcards literally", () => {
    expect(likePatternOf("100%_\\")).toBe("%100\\%\\_\\\\%");
  });
});

describe("an address", () => {
  it("says whom the message is to and what it is about", () => {
    expect(contactPath("salma", { kind: "gig", id: ID })).toBe(`/inbox/new?to=salma&gig=${ID}`);
    expect(contactPath("atlas", { kind: "job", id: ID })).toBe(`/inbox/new?to=atlas&job=${ID}`);
    expect(contactPath("salma")).toBe("/inbox/new?to=salma");
  });

  it("names only what can exist", () => {
    expect(categoryOf("design")).toBe("design");
    expect(categoryOf("Design'")).toBeNull();
    expect(isUsername("salma")).toBe(true);
    expect(isUsername("sal\u0000ma")).toBe(false);
  });
});
