"use client";

import { useFormatter } from "next-intl";

/** Bytes in the unit that people say. */
export function FileSize({ bytes }: { bytes: number }) {
  const format = useFormatter();
  const [amount, unit] = bytes < 1024 ** 2 ? [bytes / 1024, "kilobyte"] : [bytes / 1024 ** 2, "megabyte"];
  // A file of a few bytes is not one of none.
  const shown = Math.max(0.1, amount);
  return (
    <span className="whitespace-nowrap">
      {format.number(shown, { style: "unit", unit, unitDisplay: "short", maximumFractionDigits: amount < 10 ? 1 : 0 })}
    </span>
  );
}
