import { describe, expect, it } from "vitest";
import { type CalendarEvent, calendarOf } from "./calendar";

const EVENT: CalendarEvent = {
  ...{ id: "0199", rev: 3, title: "First talk", minutes: 45, place: "https://meet.example/khedma" },
  ...{ startsAt: new Date("2026-12-01T09:30:00.000Z"), now: new Date("2026-11-26T10:00:00.123Z") },
  url: "https://khedma.test/inbox/1",
};

describe("the calendar file of an interview", () => {
  it("tells when and where, in UTC and in the form of RFC 5545", () => {
    expect(calendarOf(EVENT).split("\r\n")).toEqual([
      ...["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Khedma Market//Messaging//EN", "METHOD:PUBLISH", "BEGIN:VEVENT"],
      ...["UID:0199@khedma", "SEQUENCE:3", "DTSTAMP:20261126T100000Z", "DTSTART:20261201T093000Z"],
      ...["DTEND:20261201T101500Z", "STATUS:CONFIRMED", "SUMMARY:First talk"],
      ...["LOCATION:https://meet.example/khedma", "URL:https://khedma.test/inbox/1", "END:VEVENT", "END:VCALENDAR", ""],
    ]);
  });

  it("lets nobody add a line of their own", () => {
    const text = calendarOf({ ...EVENT, title: "Talk, soon; really\\\r\nATTENDEE:mailto:x@y.test\nX:1\u2028Y\u0007" });
    expect(text).toContain("SUMMARY:Talk\\, soon\\; really\\\\\\nATTENDEE:mailto:x@y.test\\nX:1\\nY\r\n");
    expect(text.match(/^ATTENDEE/m)).toBeNull();
  });

  it("breaks long lines within 75 bytes and never inside a letter", () => {
    const title = "مقابلة عمل مع شركة أطلس في الدار البيضاء 🙂 ".repeat(5).trim();
    const text = calendarOf({ ...EVENT, title });
    for (const line of text.split("\r\n")) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(text.replaceAll("\r\n ", "")).toContain(`SUMMARY:${title}\r\n`);
  });
});
