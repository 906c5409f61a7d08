import { expect, it, vi } from "vitest";
import { type ShownToast, ToastsModel } from "./toasts-model";

function open() {
  const model = new ToastsModel();
  let shown: readonly ShownToast[] = [];
  model.onChange = (toasts) => {
    shown = toasts;
  };
  return { model, texts: () => shown.map(({ text }) => text), ids: () => shown.map(({ id }) => id) };
}

it("shows the newest three, and one for each key", () => {
  const { model, texts } = open();
  for (const text of ["a", "b", "c", "d"]) model.show({ key: text, text });
  expect(texts()).toEqual(["b", "c", "d"]);
  model.show({ key: "b", text: "b again" });
  expect(texts()).toEqual(["c", "d", "b again"]);
});

it("tells once that a way back is gone: when it passes, makes room, is replaced, or the page goes", () => {
  const { model, ids } = open();
  const passed = vi.fn();
  for (const key of ["a", "b", "c", "d"]) model.show({ key, text: key, onPassed: () => passed(key) });
  expect(passed.mock.calls.flat()).toEqual(["a"]);
  model.show({ key: "b", text: "again", onPassed: () => passed("second b") });
  model.pass(ids()[0] ?? 0);
  expect(passed.mock.calls.flat()).toEqual(["a", "b", "c"]);
  model.passAll();
  model.passAll();
  expect(passed.mock.calls.flat()).toEqual(["a", "b", "c", "d", "second b"]);
});

it("takes a way back once, and does not tell then that it is gone", () => {
  const { model, texts, ids } = open();
  const [taken, passed] = [vi.fn(), vi.fn()];
  model.show({ key: "a", text: "a", action: { label: "Undo", onChoose: taken }, onPassed: passed });
  const [id = 0] = ids();
  model.choose(id);
  model.choose(id);
  model.passAll();
  expect(taken).toHaveBeenCalledOnce();
  expect(passed).not.toHaveBeenCalled();
  expect(texts()).toEqual([]);
});
