import fc from "fast-check";
import { expect, test } from "vitest";
import { type BoxInput, openBox, receiveInBox } from "./box-state";

function after(...inputs: BoxInput[]) {
  return inputs.reduce(receiveInBox, openBox(""));
}

test("what was put into the address from here takes back nothing that was typed since", () => {
  const state = after(
    { type: "typed", text: "ca" },
    { type: "wrote", words: "ca" },
    { type: "typed", text: "caf" },
    { type: "wrote", words: "caf" },
    { type: "saw", words: "ca" },
    { type: "saw", words: "caf" },
  );
  expect(state).toEqual({ text: "caf", seen: "caf", written: [] });
});

test("the way back empties the box, and a link fills it", () => {
  const typed = after(
    { type: "typed", text: "logo" },
    { type: "wrote", words: "logo" },
    { type: "saw", words: "logo" },
  );
  expect(receiveInBox(typed, { type: "saw", words: "" }).text).toBe("");
  expect(receiveInBox(typed, { type: "saw", words: "invoice" }).text).toBe("invoice");
});

test("the same words that come back later are not taken for an echo", () => {
  const cleared = after(
    { type: "typed", text: "logo" },
    { type: "wrote", words: "logo" },
    { type: "saw", words: "logo" },
    { type: "typed", text: "" },
    { type: "wrote", words: "" },
    { type: "saw", words: "" },
  );
  expect(receiveInBox(cleared, { type: "saw", words: "logo" }).text).toBe("logo");
});

test("however many of its own words the address skips, what was typed last stands", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.string(), fc.boolean()), { minLength: 1 }), (steps) => {
      let state = openBox("");
      for (const [text, isSeen] of steps) {
        state = receiveInBox(state, { type: "typed", text });
        state = receiveInBox(state, { type: "wrote", words: text });
        if (isSeen) state = receiveInBox(state, { type: "saw", words: text });
      }
      expect(state.text).toBe(steps.at(-1)?.[0]);
    }),
  );
});
