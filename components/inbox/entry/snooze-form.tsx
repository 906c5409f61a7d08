"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useEffect, useId, useRef, useState } from "react";
import { closeAround } from "@/components/ui/anchored-popover";
import { Button } from "@/components/ui/button";
import { snoozeRefusal } from "@/lib/inbox/rules";
import { momentAt, wallClock } from "@/lib/inbox/snooze-rules";

interface Props {
  now: Date;
  timeZone: string;
  onChoose(until: Date): void;
}

const DAY_MS = 86_400_000;
const FIELD = "min-h-10 min-w-0 rounded-xl border border-line bg-surface px-3 text-ink";

/** A day and a time of one's own, as the viewer's clocks will show them. */
export function SnoozeForm({ now, timeZone, onChoose }: Props) {
  const t = useTranslations("inbox.entry");
  const id = useId();
  const dayField = useRef<HTMLInputElement>(null);
  useEffect(() => dayField.current?.focus(), []);
  const [day, setDay] = useState(wallClock(new Date(now.getTime() + DAY_MS), timeZone).day);
  const [time, setTime] = useState("09:00");
  const [refusal, setRefusal] = useState<ReturnType<typeof snoozeRefusal>>(null);

  function choose(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const until = momentAt(day, time, timeZone);
    const refused = snoozeRefusal(until, new Date());
    if (refused) return setRefusal(refused);
    closeAround(event.currentTarget);
    onChoose(until);
  }

  return (
    <form onSubmit={choose} className="flex flex-col gap-2 px-2 pt-1 pb-2">
      <div className="flex gap-2">
        <input
          type="date"
          aria-label={t("snoozeDay")}
          aria-invalid={refusal !== null}
          aria-describedby={`${id}-problem`}
          value={day}
          min={wallClock(now, timeZone).day}
          onChange={(event) => setDay(event.target.value)}
          required
          ref={dayField}
          className={`${FIELD} flex-1`}
        />
        <input
          type="time"
          aria-label={t("snoozeTime")}
          value={time}
          onChange={(event) => setTime(event.target.value)}
          required
          className={FIELD}
        />
      </div>
      <p id={`${id}-problem`} role="alert" className="text-danger text-sm empty:hidden">
        {refusal && t(refusal)}
      </p>
      <Button type="submit">{t("snooze")}</Button>
    </form>
  );
}
