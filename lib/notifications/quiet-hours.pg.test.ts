import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { markRead } from "@/lib/inbox/mutations";
import { Absent, HOUR, MINUTE } from "@/lib/testing/absent";
import { setClocks } from "@/lib/testing/clock";
import { openTold, runDue } from "@/lib/testing/telling";
import { minutesOf } from "./rules";
import { updateNotificationSettings } from "./settings";

const told = await openTold();
let absent: Absent;

beforeEach(() => told.forget());
afterAll(() => told.close());

/** Somebody who wants to hear nothing from `from` until `until`, as the clocks of a zone show it, at a moment. */
async function sleeper(now: string, from: string, until: string, timeZone: string): Promise<void> {
  await setClocks(now);
  absent = await Absent.of(told);
  const quietHours = { from: minutesOf(from) ?? -1, until: minutesOf(until) ?? -1, timeZone };
  await updateNotificationSettings(absent.reader, { quietHours });
}

/** Lives on to a moment, with a worker that does what is due each hour. */
async function liveUntil(end: string): Promise<void> {
  for (let at = Date.now() + HOUR * 1000; at < Date.parse(end); at += HOUR * 1000) {
    await setClocks(at);
    await runDue(told);
  }
  await setClocks(end);
  await runDue(told);
}

/** Moves on a moment by so many seconds. */
function plus(moment: string, seconds: number): string {
  return new Date(Date.parse(moment) + seconds * 1000).toISOString();
}

describe("whoever has quiet hours is told by push when they end, and by mail a quarter of an hour after that", () => {
  it.each([
    ["within a day", "Africa/Casablanca", "13:00", "15:00", "2026-11-26T13:30:00Z", "2026-11-26T15:00:00Z"],
    [
      "across midnight, before it",
      "Africa/Casablanca",
      "22:00",
      "07:00",
      "2026-11-26T22:30:00Z",
      "2026-11-27T07:00:00Z",
    ],
    [
      "across midnight, after it",
      "Africa/Casablanca",
      "22:00",
      "07:00",
      "2026-11-27T00:30:00Z",
      "2026-11-27T07:00:00Z",
    ],
    ["far from UTC", "Asia/Kathmandu", "22:00", "07:00", "2026-11-26T17:00:00Z", "2026-11-27T01:15:00Z"],
    [
      "in the night that Paris skips an hour of",
      "Europe/Paris",
      "22:00",
      "07:00",
      "2026-03-28T22:30:00Z",
      "2026-03-29T05:00:00Z",
    ],
    ["until a time that Paris skips", "Europe/Paris", "22:00", "02:30", "2026-03-28T22:30:00Z", "2026-03-29T01:30:00Z"],
    [
      "in the night that Paris has an hour of twice",
      "Europe/Paris",
      "22:00",
      "07:00",
      "2026-10-24T22:30:00Z",
      "2026-10-25T06:00:00Z",
    ],
    [
      "until a time that Paris has twice",
      "Europe/Paris",
      "22:00",
      "02:30",
      "2026-10-24T22:30:00Z",
      "2026-10-25T00:30:00Z",
    ],
    ["in Montreal's short night", "America/Montreal", "23:00", "06:30", "2026-03-08T05:00:00Z", "2026-03-08T10:30:00Z"],
    ["in Montreal's long night", "America/Montreal", "23:00", "06:30", "2026-11-01T04:00:00Z", "2026-11-01T11:30:00Z"],
    [
      "in the night in which Morocco left UTC+1",
      "Africa/Casablanca",
      "22:00",
      "07:00",
      "2026-09-19T22:00:00Z",
      "2026-09-20T07:00:00Z",
    ],
  ])("%s (%s, %s to %s)", async (_, timeZone, from, until, now, end) => {
    await sleeper(now, from, until, timeZone);
    await absent.say("one");
    await liveUntil(plus(end, -1));
    expect(absent.left).toEqual([0, 0]);
    await liveUntil(end);
    expect(absent.left).toEqual([1, 0]);
    await liveUntil(plus(end, 15 * MINUTE - 1));
    expect(absent.left).toEqual([1, 0]);
    await liveUntil(plus(end, 15 * MINUTE));
    expect(absent.left).toEqual([1, 1]);
    await liveUntil(plus(end, 4 * HOUR));
    expect(absent.left).toEqual([1, 1]);
  });
});

it.each([
  // Morocco's clocks show an hour less since that night: what was a quarter past ten is a quarter past nine.
  ["the evening before Morocco left UTC+1", "2026-09-19T21:15:00Z", [0, 0]],
  ["the evening after", "2026-09-20T21:15:00Z", [1, 0]],
])("counts by what clocks show: %s", async (_, now, left) => {
  await sleeper(now, "22:00", "07:00", "Africa/Casablanca");
  await absent.say("one");
  await absent.live(10);
  expect(absent.left).toEqual(left);
});

it("lets a push go that was held back as soon as the hours are taken back", async () => {
  await sleeper("2026-11-26T23:00:00Z", "22:00", "07:00", "Africa/Casablanca");
  await absent.say("one");
  await absent.live(3 * HOUR, 6);
  expect(absent.left).toEqual([0, 0]);
  await updateNotificationSettings(absent.reader, { quietHours: null });
  await absent.live(HOUR, 2);
  expect(absent.left).toEqual([1, 1]);
});

it("says nothing at the end of the hours of what was read in them", async () => {
  await sleeper("2026-11-26T23:00:00Z", "22:00", "07:00", "Africa/Casablanca");
  const { conversationId } = await absent.say("one");
  await liveUntil("2026-11-27T06:30:00Z");
  await markRead(absent.reader, { conversationId, seq: 1 });
  await liveUntil("2026-11-27T09:00:00Z");
  expect(absent.left).toEqual([0, 0]);
});
