import fc from "fast-check";

type Simple =
  | ("say" | "read" | "unsend" | "mute" | "unmute" | "archive" | "block" | "unblock")
  | ("come" | "go" | "quiet" | "loud" | "fail" | "recover");

/** What may happen between a message and its being told. */
export type TellingOperation =
  | { kind: Simple }
  | { kind: "pass"; minutes: number }
  | { kind: "switch"; name: "on" | "email" | "push"; isOn: boolean };

const pass = fc.record({ kind: fc.constant("pass" as const), minutes: fc.integer({ min: 1, max: 25 }) });
const turn = fc.record({
  kind: fc.constant("switch" as const),
  name: fc.constantFrom("on", "email", "push"),
  isOn: fc.boolean(),
});
/** What belongs together, as one of two takes the other back. */
const GROUPS = {
  ...{ read: one("read"), unsend: one("unsend"), mute: one("mute", "unmute"), archive: one("archive") },
  ...{ block: one("block", "unblock"), come: one("come", "go"), quiet: one("quiet", "loud") },
  ...{ fail: one("fail", "recover"), switch: turn },
};
type Group = keyof typeof GROUPS;
export const TELLING_GROUPS = Object.keys(GROUPS) as Group[];

/** Things that happen in any order, most of them of one group: in an even mixture each hides what others do. */
export function tellingOperations(group: Group): fc.Arbitrary<TellingOperation[]> {
  const operation = fc.oneof(
    { weight: 3, arbitrary: one("say") },
    { weight: 4, arbitrary: pass },
    { weight: 4, arbitrary: GROUPS[group] },
    { weight: 2, arbitrary: fc.oneof(...Object.values(GROUPS)) },
  );
  return fc.noBias(fc.array(operation, { minLength: 8, maxLength: 14 }));
}

function one(...kinds: Simple[]): fc.Arbitrary<TellingOperation> {
  return fc.constantFrom(...kinds).map((kind) => ({ kind }));
}
