import { beforeEach, expect, it, vi } from "vitest";
import { openCode } from "./code";

const PART = () => "part";
let line: EventTarget;

beforeEach(() => {
  line = new EventTarget();
  vi.stubGlobal("window", line);
});

/** Code whose tries come to what the test says, one after the other. */
function openWith(...outcomes: readonly ("ok" | "fails")[]) {
  const left = [...outcomes];
  const load = vi.fn(async () => {
    if (left.shift() === "fails") throw new Error("no line");
    return PART;
  });
  return { code: openCode(load), load };
}

it("is asked for once, by whoever is first, and tells all who wait that it is there", async () => {
  const { code, load } = openWith("ok");
  const told = vi.fn();
  code.subscribe(told);
  code.fetch();
  code.fetch();
  expect(code.read()).toBeNull();
  await vi.waitFor(() => expect(code.read()).toBe(PART));
  code.fetch();
  expect([load.mock.calls.length, told.mock.calls.length]).toEqual([1, 1]);
});

it("says that it has failed, is not asked for again by itself, and is by whoever tries again", async () => {
  const { code, load } = openWith("fails", "ok");
  code.fetch();
  await vi.waitFor(() => expect(code.read()).toBe("failed"));
  expect(load).toHaveBeenCalledOnce();
  code.fetch();
  expect(code.read()).toBeNull();
  await vi.waitFor(() => expect(code.read()).toBe(PART));
});

it("is asked for again when the line is back, once", async () => {
  const { code, load } = openWith("fails", "ok");
  code.fetch();
  await vi.waitFor(() => expect(code.read()).toBe("failed"));
  line.dispatchEvent(new Event("online"));
  line.dispatchEvent(new Event("online"));
  await vi.waitFor(() => expect(code.read()).toBe(PART));
  expect(load).toHaveBeenCalledTimes(2);
});

it("keeps whoever waits for all of it waiting through failures, and never fails them", async () => {
  const { code } = openWith("fails", "ok");
  const whole = code.whole();
  await vi.waitFor(() => expect(code.read()).toBe("failed"));
  line.dispatchEvent(new Event("online"));
  expect(await whole).toBe(PART);
  expect(await code.whole()).toBe(PART);
});
