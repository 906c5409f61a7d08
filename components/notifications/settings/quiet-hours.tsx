"use client";

import { Moon } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { Field } from "@/components/ui/field";
import { Switch } from "@/components/ui/switch";
import { clockTime, minutesOf } from "@/lib/notifications/rules";
import type { QuietHours as Hours } from "@/lib/notifications/types";
import { cityOf, useOwnZone } from "./use-own-zone";
import type { Change } from "./use-settings";

const [FROM, UNTIL] = [22 * 60, 7 * 60];

/** Whether there are hours in which nothing leaves, and which; they begin as a night in one's own zone. */
export function QuietHours({ hours, onChange }: { hours: Hours | null; onChange: Change }) {
  const t = useTranslations("notifications.settings");
  const ownZone = useOwnZone();
  const put = (quietHours: Hours) => {
    const times = { from: clockTime(quietHours.from), until: clockTime(quietHours.until) };
    onChange({ quietHours }, t("quietChanged", times));
  };
  return (
    <div className="flex flex-col gap-4">
      <Switch
        label={t("quietHours")}
        text={t("quietText")}
        isOn={hours !== null}
        onChange={(isOn) =>
          isOn
            ? put({ from: FROM, until: UNTIL, timeZone: ownZone })
            : onChange({ quietHours: null }, t("turnedOff", { what: t("quietHours") }))
        }
      />
      {hours && (
        <div className="flex flex-col gap-4 rounded-xl bg-canvas p-4">
          {/* Other hours, from elsewhere or by an undo, are begun with anew. */}
          <HourFields key={`${hours.from} ${hours.until}`} hours={hours} onChange={put} />
          <p className="flex items-start gap-2 text-sm">
            <Moon aria-hidden="true" className="mt-0.5 size-4 shrink-0 text-accent-ink" />
            {t("nothingLeaves", {
              ...{ from: clockTime(hours.from), until: clockTime(hours.until), zone: cityOf(hours.timeZone) },
            })}
          </p>
          {cityOf(ownZone) !== cityOf(hours.timeZone) && (
            <button
              type="button"
              onClick={() => put({ ...hours, timeZone: ownZone })}
              className="min-h-11 self-start font-medium text-accent-ink underline underline-offset-2"
            >
              {t("useZone", { zone: cityOf(ownZone) })}
            </button>
          )}
        </div>
      )}
    </div>
  );
}

/** A field for times says each part of one as it is typed: only what stood for so long was meant. */
const PAUSE_MS = 700;

function HourFields({ hours, onChange }: { hours: Hours; onChange(hours: Hours): void }) {
  const t = useTranslations("notifications.settings");
  const [typed, setTyped] = useState({ from: clockTime(hours.from), until: clockTime(hours.until) });
  const [from, until] = [minutesOf(typed.from), minutesOf(typed.until)];
  const isSame = from !== null && from === until;
  const isOther = from !== hours.from || until !== hours.until;
  const wanted = from !== null && until !== null && !isSame && isOther ? `${from} ${until}` : null;

  function save() {
    if (wanted && from !== null && until !== null) onChange({ ...hours, from, until });
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: only another time begins the pause anew.
  useEffect(() => {
    if (!wanted) return;
    const timer = setTimeout(save, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [wanted]);

  return (
    <div className="grid grid-cols-2 gap-4">
      {(["from", "until"] as const).map((end) => (
        <Field
          key={end}
          type="time"
          required
          label={t(end)}
          value={typed[end]}
          onChange={({ target }) => setTyped((before) => ({ ...before, [end]: target.value }))}
          {...(end === "until" && isSame && { error: t("sameHours") })}
        />
      ))}
    </div>
  );
}
