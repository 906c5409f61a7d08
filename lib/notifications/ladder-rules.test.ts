import { describe, expect, it } from "vitest";
import type { ApplicationStage } from "@/lib/applications/types";
import {
  isForBoth,
  isNews,
  type Moment,
  mailDueAt,
  mailRung,
  pushRung,
  quietEnd,
  type Rung,
  topicOf,
} from "./ladder-rules";

const SECOND = 1;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const NOW = Date.parse("2026-11-26T12:00:00Z");

/** So many seconds from now; before it where less than 0. */
const at = (seconds: number) => new Date(NOW + seconds * 1000);
const maybe = (seconds: number | null) => (seconds === null ? null : at(seconds));
/** As seconds from now. */
const inSeconds = (rung: Rung) => (rung instanceof Date ? (rung.getTime() - NOW) / 1000 : rung);

interface Case {
  came: number[];
  lastAt?: number | null;
  hereUntil?: number | null;
  quietUntil?: number | null;
  rung: number | "now" | null;
}

function momentOf({ hereUntil = null, quietUntil = null }: Case): Moment {
  return { now: at(0), hereUntil: maybe(hereUntil), quietUntil: maybe(quietUntil) };
}

describe("a push", () => {
  it.each<[string, Case]>([
    ["of nothing", { came: [], rung: null }],
    ["waits 5 seconds for what may come yet", { came: [-1], rung: 4 }],
    ["goes once nothing has come for 5 seconds", { came: [-5], rung: "now" }],
    ["waits for 5 seconds after the newest, in whatever order they are given", { came: [-2, -9, -4], rung: 3 }],
    ["waits no longer than 20 seconds after the oldest", { came: [-18, -12, -6, -1], rung: 2 }],
    ["goes 20 seconds after the oldest, however many come", { came: [-20, -12, -6, -1], rung: "now" }],
    ["waits 2 minutes after the last one about the same", { came: [-10], lastAt: -30, rung: 90 }],
    ["goes 2 minutes after the last one", { came: [-10], lastAt: -2 * MINUTE, rung: "now" }],
    ["waits until they are gone", { came: [-10], hereUntil: 70, rung: 70 }],
    ["goes to whoever is here no more", { came: [-10], hereUntil: 0, rung: "now" }],
    ["waits until quiet hours end", { came: [-10], quietUntil: 40 * MINUTE, rung: 40 * MINUTE }],
    ["looks each hour whether they are still to be quiet", { came: [-10], quietUntil: 9 * HOUR, rung: HOUR }],
    ["goes when quiet hours are over", { came: [-10], quietUntil: -1, rung: "now" }],
    ["waits for the last of all that", { came: [-1], lastAt: -90, hereUntil: 60, quietUntil: 20, rung: 60 }],
  ])("%s", (_, one) => {
    expect(inSeconds(pushRung(momentOf(one), one.came.map(at), maybe(one.lastAt ?? null)))).toBe(one.rung);
  });
});

describe("a mail", () => {
  it.each<[string, Case]>([
    ["of nothing", { came: [], rung: null }],
    ["waits until the oldest is unread for 15 minutes", { came: [-60, -10 * MINUTE], rung: 5 * MINUTE }],
    ["goes after 15 minutes", { came: [-60, -15 * MINUTE], rung: "now" }],
    ["waits 30 minutes after the last one", { came: [-20 * MINUTE], lastAt: -20 * MINUTE, rung: 10 * MINUTE }],
    ["goes 30 minutes after the last one", { came: [-20 * MINUTE], lastAt: -30 * MINUTE, rung: "now" }],
    ["waits until they are gone", { came: [-HOUR], hereUntil: 100, rung: 100 }],
    ["waits 15 minutes longer than quiet hours", { came: [-HOUR], quietUntil: 10 * MINUTE, rung: 25 * MINUTE }],
    ["looks each hour whether they are still to be quiet", { came: [-HOUR], quietUntil: 50 * MINUTE, rung: HOUR }],
    ["waits for 15 minutes after quiet hours are over", { came: [-HOUR], quietUntil: -5 * MINUTE, rung: 10 * MINUTE }],
    ["goes 15 minutes after quiet hours", { came: [-HOUR], quietUntil: -15 * MINUTE, rung: "now" }],
    ["waits for the last of all that", { came: [-60], lastAt: -60, hereUntil: 60, quietUntil: 60, rung: 29 * MINUTE }],
  ])("%s", (_, one) => {
    expect(inSeconds(mailRung(momentOf(one), one.came.map(at), maybe(one.lastAt ?? null)))).toBe(one.rung);
  });

  it("is looked after once what came is unread for 15 minutes", () => {
    expect(inSeconds(mailDueAt(at(0)))).toBe(15 * MINUTE);
  });
});

describe("quiet hours", () => {
  const hours = { from: 22 * 60, until: 7 * 60, timeZone: "Africa/Casablanca" };
  const end = "2026-11-27T07:00:00.000Z";

  it.each([
    ["2026-11-26T21:59:59Z", null],
    ["2026-11-26T22:00:00Z", end],
    ["2026-11-27T06:59:59Z", end],
    ["2026-11-27T07:00:00Z", end],
    ["2026-11-27T07:14:59Z", end],
    ["2026-11-27T07:15:00Z", null],
  ])("hold a mail back until a quarter of an hour after a push: at %s", (now, expected) => {
    expect(quietEnd(hours, new Date(now))?.toISOString() ?? null).toBe(expected);
  });

  it("are none where none are set", () => {
    expect(quietEnd(null, at(0))).toBe(null);
  });
});

it("tells both of what happens by itself, and of nothing else", () => {
  for (const move of ["reminded", "revealed"] as const) expect(isForBoth({ move })).toBe(true);
  for (const move of ["accepted", "declined", "proposed", null, undefined] as const) {
    expect(isForBoth({ move })).toBe(false);
  }
  expect(isForBoth({})).toBe(false);
});

it("takes steps and moves for work, and everything else for talk", () => {
  expect(topicOf({ step: null, move: null })).toBe("messages");
  expect(topicOf({ step: "delivered", move: null })).toBe("orders");
  expect(topicOf({ step: null, move: "accepted" })).toBe("orders");
});

it.each<[ApplicationStage, boolean, boolean]>([
  ["sent", true, true],
  ["withdrawn", true, true],
  ["shortlisted", true, true],
  ["sent", false, false],
  ["withdrawn", false, false],
  ["shortlisted", false, true],
  ["interview", false, true],
  ["hired", false, true],
])("an application that is %s is news to its company (%s): %s", (stage, isCompany, isNew) => {
  expect(isNews({ stage, isCompany })).toBe(isNew);
});
