import type { Formats } from "next-intl";

/** The ways in which times and numbers are written; the market's clock has 24 hours in every language. */
export const formats = {
  dateTime: {
    clock: { hour: "2-digit", minute: "2-digit", hourCycle: "h23" },
    weekdayClock: { weekday: "short", hour: "2-digit", minute: "2-digit", hourCycle: "h23" },
    moment: {
      weekday: "short",
      day: "numeric",
      month: "short",
      hour: "2-digit",
      minute: "2-digit",
      hourCycle: "h23",
    },
    exact: {
      weekday: "long",
      day: "numeric",
      month: "long",
      year: "numeric",
      hour: "2-digit",
      minute: "2-digit",
      second: "2-digit",
      hourCycle: "h23",
    },
  },
  number: {
    rating: { minimumFractionDigits: 1, maximumFractionDigits: 1 },
  },
} satisfies Formats;
