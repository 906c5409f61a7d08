"use client";

import { Clock3 } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { isKnownZone } from "@/lib/realtime/presence-rules";

interface Props {
  timeZone: string;
  /** When the server said so. */
  at: string;
}

/** What time it is for the other, as one more of the facts about them. */
export function TheirClock({ timeZone, at }: Props) {
  const t = useTranslations("messages.details");
  const format = useFormatter();
  const now = useServerTime(at);
  if (!isKnownZone(timeZone)) return null;
  const clock = format.dateTime(now, "clock", { timeZone });
  return (
    <>
      <dt>
        <Clock3 aria-label={t("clock")} role="img" className="size-4" />
      </dt>
      <dd>
        <time dateTime={clock}>{t("localTime", { time: clock })}</time>
      </dd>
    </>
  );
}

const TICK_MS = 5_000;

/** The time by the server's clock, which has just said that it is `at`. */
function useServerTime(at: string): number {
  const [now, setNow] = useState(() => Date.parse(at));
  useEffect(() => {
    const ahead = Date.now() - Date.parse(at);
    const tick = () => setNow(Date.now() - ahead);
    tick();
    const timer = setInterval(tick, TICK_MS);
    return () => clearInterval(timer);
  }, [at]);
  return now;
}
