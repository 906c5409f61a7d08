"use client";

import { useTimeZone, useTranslations } from "next-intl";
import { useState } from "react";
import { dayOf } from "@/components/site/day";

interface Days {
  from: string;
  to: string;
}

interface Props extends Days {
  onChange(days: Days): void;
}

const FIELD = "min-h-11 w-full min-w-0 rounded-xl border border-line bg-surface px-3 text-ink";

/** The first and the last day, either of which may be left open. */
export function DayFields({ from, to, onChange }: Props) {
  const t = useTranslations("exports");
  const timeZone = useTimeZone();
  const [today] = useState(() => dayOf(Date.now(), timeZone));
  return (
    <div className="grid gap-3 sm:grid-cols-2">
      <label className="flex min-w-0 flex-col gap-1.5 font-medium text-sm">
        {t("from")}
        <input
          type="date"
          value={from}
          max={to || today}
          onChange={(event) => onChange({ from: event.target.value, to })}
          className={FIELD}
        />
      </label>
      <label className="flex min-w-0 flex-col gap-1.5 font-medium text-sm">
        {t("to")}
        <input
          type="date"
          value={to}
          min={from}
          max={today}
          onChange={(event) => onChange({ from, to: event.target.value })}
          className={FIELD}
        />
      </label>
    </div>
  );
}
