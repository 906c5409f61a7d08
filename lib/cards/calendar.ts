import type { InterviewContent } from "./types";

/** UTF-8 bytes of a line of a calendar file, its ending left out. */
const MAX_LINE_BYTES = 75;

export interface CalendarEvent extends Pick<InterviewContent, "title" | "minutes" | "place"> {
  id: string;
  /** Grows with every change: a calendar replaces what it knows of the same id. */
  rev: number;
  startsAt: Date;
  /** Where the two talk about it. */
  url: string;
  now: Date;
}

/** An interview as a calendar file (RFC 5545), its times in UTC, which every calendar shows in its reader's zone. */
export function calendarOf({ id, rev, title, minutes, place, startsAt, url, now }: CalendarEvent): string {
  const endsAt = new Date(startsAt.getTime() + minutes * 60_000);
  const lines = [
    ...["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Khedma Market//Messaging//EN", "METHOD:PUBLISH", "BEGIN:VEVENT"],
    ...[`UID:${id}@khedma`, `SEQUENCE:${rev}`, `DTSTAMP:${stamp(now)}`],
    ...[`DTSTART:${stamp(startsAt)}`, `DTEND:${stamp(endsAt)}`, "STATUS:CONFIRMED"],
    ...[`SUMMARY:${escaped(title)}`, `LOCATION:${escaped(place)}`, `URL:${url}`],
    ...["END:VEVENT", "END:VCALENDAR"],
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join("");
}

function stamp(at: Date): string {
  return at.toISOString().replace(/[-:]|\.\d{3}/g, "");
}

/** Line breaks of any kind are one: a bare one would begin a property of its own. */
function escaped(text: string): string {
  return text
    .replace(/[\\;,]/g, "\\$&")
    .replace(/\r\n|[\r\n\u2028\u2029\u0085]/g, "\\n")
    .replace(/\p{Cc}/gu, "");
}

/** Broken into lines that go on with a blank, never inside a letter. */
function folded(line: string): string {
  let result = "";
  let bytes = 0;
  for (const letter of line) {
    const size = new TextEncoder().encode(letter).length;
    if (bytes + size > MAX_LINE_BYTES) {
      result += "\r\n ";
      bytes = 1;
    }
    result += letter;
    bytes += size;
  }
  return result;
}
