import fc from "fast-check";
import { expect, it } from "vitest";
import { DEFAULT_SETTINGS } from "./rules";
import { newerOf, wayBack, withPatch } from "./settings-state";

const switches = fc.record(
  { on: fc.boolean(), in_app: fc.boolean(), email: fc.boolean(), push: fc.boolean(), sound: fc.boolean() },
  { requiredKeys: [] },
);
const patches = fc.record(
  {
    messages: switches,
    orders: switches,
    quietHours: fc.option(
      fc.record({ from: fc.nat(1439), until: fc.nat(1439), timeZone: fc.constant("Europe/Paris") }),
    ),
    hidesContent: fc.boolean(),
    language: fc.option(fc.constantFrom("ar" as const, "fr" as const, "en" as const)),
  },
  { requiredKeys: [] },
);

it("takes back what was changed, whatever it was", () => {
  fc.assert(
    fc.property(patches, patches, (before, patch) => {
      const settings = withPatch(DEFAULT_SETTINGS, before);
      expect(withPatch(withPatch(settings, patch), wayBack(settings, patch))).toEqual(settings);
    }),
  );
});

it("takes back nothing that was changed by somebody else meanwhile", () => {
  const back = wayBack(DEFAULT_SETTINGS, { messages: { push: false } });
  const elsewhere = withPatch(DEFAULT_SETTINGS, { messages: { push: false, email: false }, hidesContent: true });
  expect(withPatch(elsewhere, back)).toEqual(
    withPatch(DEFAULT_SETTINGS, { messages: { email: false }, hidesContent: true }),
  );
});

it("believes no answer that is older than what it knows", () => {
  const [old, young] = [1, 2].map((version) => ({ ...DEFAULT_SETTINGS, version }));
  if (!old || !young) throw new Error("two versions");
  expect(newerOf(young, old)).toBe(young);
  expect(newerOf(old, young)).toBe(young);
});
