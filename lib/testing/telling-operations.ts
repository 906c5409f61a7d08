import fc from "fast-check";

/** What may happen between a message and its being told, in any order. */
export const tellingOperation = fc.oneof(
  { weight: 4, arbitrary: fc.constant({ kind: "say" as const }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant("pass" as const), minutes: fc.integer({ min: 1, max: 25 }) }) },
  fc
    .constantFrom(
      ...(["read", "unsend", "mute", "unmute", "archive", "block", "unblock", "come", "go", "quiet", "loud"] as const),
    )
    .map((kind) => ({ kind })),
  fc.record({
    kind: fc.constant("switch" as const),
    name: fc.constantFrom("on" as const, "email" as const, "push" as const),
    isOn: fc.boolean(),
  }),
);
export type TellingOperation = typeof tellingOperation extends fc.Arbitrary<infer One> ? One : never;
