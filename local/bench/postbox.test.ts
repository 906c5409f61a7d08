import { expect, test } from "vitest";
import { Postbox } from "./postbox";

test("settles once everything has come, and calls whoever waited", async () => {
  const postbox = new Postbox();
  const heard: string[] = [];
  postbox.expect("a", "1", () => heard.push("a1"));
  postbox.expect("b", "1", () => heard.push("b1"));
  setImmediate(() => {
    postbox.receive("b", "1");
    postbox.receive("c", "1");
    postbox.receive("a", "1");
    postbox.receive("a", "1");
  });
  expect(await postbox.settle(10_000)).toBe(0);
  expect(heard).toEqual(["b1", "a1"]);
});

test("what does not come in time is counted and forgotten", async () => {
  const postbox = new Postbox();
  postbox.expect("a", "1", () => {});
  expect(await postbox.settle(1)).toBe(1);
  expect(await postbox.settle(1)).toBe(0);
});
