import { describe, expect, it } from "vitest";
import { TOPICS } from "@/db/schema/notifications";
import { BURST_PAUSE_MS, isNewBurst, isShownBy, rungOf } from "./in-app-rules";
import { DEFAULT_SETTINGS } from "./rules";
import type { TopicSwitches } from "./types";

const HERE = { isVisible: true, isOpenHere: false, isMuted: false, isQuiet: false };

describe.each(TOPICS)("something new of %s", (topic) => {
  const rung = (situation: Partial<typeof HERE>, switches: Partial<TopicSwitches> = {}) =>
    rungOf(
      { ...DEFAULT_SETTINGS, [topic]: { ...DEFAULT_SETTINGS[topic], ...switches } },
      { topic, ...HERE, ...situation },
    );

  it.each([
    ["on its own place", { isOpenHere: true }, "nothing"],
    ["elsewhere in the app", {}, "toast"],
    ["elsewhere at night", { isQuiet: true }, "toast"],
    ["elsewhere, from somebody muted", { isMuted: true }, "nothing"],
    ["in a hidden tab", { isVisible: false }, "sound"],
    ["in a hidden tab that stands at its place", { isVisible: false, isOpenHere: true }, "sound"],
    ["in a hidden tab at night", { isVisible: false, isQuiet: true }, "nothing"],
    ["in a hidden tab, from somebody muted", { isVisible: false, isMuted: true }, "nothing"],
  ] as const)("%s", (_where, situation, expected) => {
    expect(rung(situation)).toBe(expected);
    // Nothing of it while the topic is off, and each way of telling by its own switch.
    expect(rung(situation, { on: false })).toBe("nothing");
    expect(rung(situation, { in_app: false })).toBe(expected === "toast" ? "nothing" : expected);
    expect(rung(situation, { sound: false })).toBe(expected === "sound" ? "nothing" : expected);
    expect(rung(situation, { email: false, push: false })).toBe(expected);
  });

  it("does not ask about the other topic", () => {
    const other = topic === "messages" ? "orders" : "messages";
    const settings = { ...DEFAULT_SETTINGS, [other]: { ...DEFAULT_SETTINGS[other], on: false } };
    expect(rungOf(settings, { topic, ...HERE })).toBe("toast");
  });
});

it("sounds once for what comes one after the other, and again after a pause", () => {
  const times = [0, 3000, 6000, 12_000, 12_000 + BURST_PAUSE_MS + 1];
  const heard = times.filter((at, place) => isNewBurst(times[place - 1] ?? null, at));
  expect(heard).toEqual([0, 12_000 + BURST_PAUSE_MS + 1]);
  expect(isNewBurst(5000, 4000)).toBe(true);
});

it.each([
  ["/inbox/one", "messages", true],
  ["/inbox/two", "messages", false],
  ["/inbox", "messages", true],
  ["/gigs", "messages", false],
  ["/notifications", "messages", false],
  ["/inbox/one", "orders", true],
  ["/inbox", "orders", false],
  ["/orders/seven", "orders", true],
  ["/orders", "orders", false],
  ["/notifications", "orders", true],
] as const)("%s shows what is new of %s: %s", (pathname, topic, expected) => {
  const path = topic === "messages" ? "/inbox/one" : "/orders/seven";
  expect(isShownBy(pathname, { topic, path, conversationId: "one" })).toBe(expected);
});
