import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DELIVERY_DAYS, gigFilterOf, gigQuery, jobFilterOf, jobQuery } from "./filter-rules";
import { CATEGORIES, MAX_SEARCH_LENGTH, searchTermOf } from "./rules";

const CITIES = ["Agadir", "Rabat", "الرباط"];
const NOTHING = { term: "", category: null };

const term = fc.string({ unit: "grapheme", maxLength: 200 }).map(searchTermOf);
const category = fc.option(fc.constantFrom(...CATEGORIES));
const dirhams = fc.option(fc.integer({ min: 1, max: 9_999_999 }));

describe("a filter of jobs", () => {
  it("is in the address as it was chosen", () => {
    const filters = fc.record({ term, category, city: fc.option(fc.constantFrom(...CITIES)), budget: dirhams });
    fc.assert(
      fc.property(filters, (filter) => {
        expect(jobFilterOf(jobQuery(filter), CITIES)).toEqual(filter);
      }),
    );
    expect(jobQuery({ ...NOTHING, city: null, budget: null })).toEqual({});
  });

  it.each([
    {},
    { q: "  ", category: "Design'", city: "Atlantis", budget: "-1" },
    { category: "", city: "", budget: "" },
    { budget: "0" },
    { budget: "1e3" },
    { budget: "10000000" },
    { budget: "9".repeat(400) },
  ])("is none where the address says nothing that can be meant: %j", (query) => {
    expect(jobFilterOf(query, CITIES)).toEqual({ ...NOTHING, city: null, budget: null });
  });

  it("takes an address for what it is, whatever it says", () => {
    // fast-check's own "binary" takes seconds to be made ready.
    const said = fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)) });
    const anything = fc.record({ q: said, category: said, city: said, budget: said }, { requiredKeys: [] });
    fc.assert(
      fc.property(anything, (query) => {
        const filter = jobFilterOf(query, CITIES);
        expect(filter.term.length).toBeLessThanOrEqual(MAX_SEARCH_LENGTH);
        expect(jobFilterOf(jobQuery(filter), CITIES)).toEqual(filter);
      }),
    );
  });
});

describe("a filter of gigs", () => {
  it("is in the address as it was chosen", () => {
    const days = fc.option(fc.constantFrom(...DELIVERY_DAYS));
    const filters = fc.record({ term, category, minPrice: dirhams, maxPrice: dirhams, days });
    fc.assert(
      fc.property(filters, (filter) => {
        expect(gigFilterOf(gigQuery(filter))).toEqual(filter);
      }),
    );
  });

  it.each([{ days: "2" }, { days: "" }, { min: "free", max: "١٠٠" }, { days: "7 or 1=1" }])(
    "is none where the address says nothing that can be meant: %j",
    (query) => {
      expect(gigFilterOf(query)).toEqual({ ...NOTHING, minPrice: null, maxPrice: null, days: null });
    },
  );
});
