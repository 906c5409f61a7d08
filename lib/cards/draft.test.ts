import { describe, expect, it } from "vitest";
import { contentOf, draftFrom, draftOf, missingIn } from "./draft";
import type { CardContent } from "./types";

const ZONE = "Africa/Casablanca";
const OFFER = {
  title: " Logo ",
  scope: "Two sketches\n\n Vector files \n",
  price: "1 200,50",
  days: "5",
  revisions: "2",
};

const CONTENTS: CardContent[] = [
  {
    ...{ kind: "offer", title: "Logo", scope: ["Two sketches", "Vector files"], priceCentimes: 120_050 },
    ...{ deliveryDays: 5, revisions: 2, expiresAt: "2026-12-01T17:00:00.000Z", attachmentIds: ["file"] },
  },
  {
    ...{ kind: "agreement", title: "The menu", scope: ["In both languages"], priceCentimes: null, revisions: 1 },
    date: { at: "2026-12-01T09:30:00.000Z", timeZone: ZONE },
  },
  { kind: "change", title: "One page more", scope: ["Contact"], extraCentimes: 40_000, extraDays: 0 },
  {
    ...{ kind: "interview", title: "First talk", minutes: 30, timeZone: ZONE, place: "Café de France" },
    slots: ["2026-12-01T09:00:00.000Z", "2026-12-02T15:30:00.000Z"],
  },
];

describe("what is typed of a card", () => {
  it("begins with the lines of the message that it is made of", () => {
    const draft = draftFrom(" Blue and sand \n\nSVG and PDF\n");
    expect(draft).toEqual({ title: "Blue and sand", scope: "Blue and sand\nSVG and PDF" });
    expect(contentOf("agreement", draft, ZONE)).toMatchObject({ scope: ["Blue and sand", "SVG and PDF"] });
  });

  it("becomes what the server takes, with sums as people here write them", () => {
    const content = { kind: "offer", title: "Logo", scope: ["Two sketches", "Vector files"], priceCentimes: 120_050 };
    const rest = { deliveryDays: 5, revisions: 2, expiresAt: null, attachmentIds: [] };
    expect(contentOf("offer", OFFER, ZONE)).toEqual({ ...content, ...rest });
    for (const price of ["1200.5", "1200,50", "1 200.50"]) {
      expect(contentOf("offer", { ...OFFER, price }, ZONE)).toMatchObject({ priceCentimes: 120_050 });
    }
  });

  it("is nothing yet while something is missing or is no figure", () => {
    for (const missing of ["title", "scope", "price", "days", "revisions"] as const) {
      expect(contentOf("offer", { ...OFFER, [missing]: " " }, ZONE)).toBeNull();
    }
    for (const price of ["a lot", "-5", "1.2.3", "1e3", "12,345"]) {
      expect(contentOf("offer", { ...OFFER, price }, ZONE)).toBeNull();
    }
    expect(contentOf("offer", { ...OFFER, days: "1.5" }, ZONE)).toBeNull();
  });

  it("says which fields are missing, or hold no figure", () => {
    expect(missingIn("offer", { ...OFFER, price: "a lot", days: " " })).toEqual(["price", "days"]);
    expect(missingIn("agreement", { title: "Menu", scope: "Two pages", price: "dear" })).toEqual(["price"]);
    expect(missingIn("interview", { title: "Talk" })).toEqual(["slots", "minutes", "place"]);
    expect(missingIn("change", { title: "A", scope: "B", extraPrice: "0", extraDays: "0" })).toEqual([]);
  });

  it.each(CONTENTS)("holds a card of kind $kind as it was proposed", (content) => {
    const files = content.kind === "offer" ? content.attachmentIds : [];
    expect(contentOf(content.kind, draftOf(content, ZONE), ZONE, files)).toEqual(content);
  });

  it("tells times by the clocks of the zone that it is typed in", () => {
    const draft = { title: "Talk", slots: "2026-12-01T10:00", minutes: "30", place: "Online" };
    expect(contentOf("interview", draft, ZONE)).toMatchObject({ slots: ["2026-12-01T10:00:00.000Z"] });
    expect(contentOf("interview", draft, "America/Montreal")).toMatchObject({ slots: ["2026-12-01T15:00:00.000Z"] });
  });
});
