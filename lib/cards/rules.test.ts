import { describe, expect, it } from "vitest";
import { asAgreed, linkOf } from "./rules";
import type { CardView } from "./types";

describe("the place of an interview", () => {
  it.each(["https://meet.example/khedma", "HTTP://meet.example"])("leads to %s", (place) => {
    expect(linkOf(place)).toBe(place);
  });

  it.each([
    "javascript:alert(1)",
    "Café de France",
    "https:// not one",
    "see https://meet.example",
    "data:text/html,x",
    "",
  ])("is only read as %j", (place) => expect(linkOf(place)).toBeNull());
});

describe("a card as both hold to it", () => {
  const content = (title: string) => ({ kind: "change", title, scope: ["A"], extraCentimes: 0, extraDays: 0 }) as const;
  const card = {
    ...{ kind: "agreement", status: "open", version: 3, agreedVersion: 2 },
    ...{ content: content("proposed since"), base: content("agreed") },
  } as unknown as CardView;

  it("says what was agreed, not what was proposed since", () => {
    expect(asAgreed(card)).toMatchObject({ status: "agreed", version: 2, content: { title: "agreed" }, base: null });
  });

  it("shows no differences once the newest version is agreed on", () => {
    expect(asAgreed({ ...card, version: 2 })).toMatchObject({ content: { title: "proposed since" }, base: null });
  });

  it("stays as it is where nothing was agreed on", () => {
    const open = { ...card, agreedVersion: null };
    expect(asAgreed(open)).toBe(open);
  });
});
