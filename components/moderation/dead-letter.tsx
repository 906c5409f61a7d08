import { BellOff, MailX } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import type { DeadLetterView } from "@/lib/notifications/dead-letter-types";
import { TryAgain } from "./try-again";

/** What did not arrive: by which way, to whom, and why. */
export function DeadLetter({ letter: { id, name, channel, reason, attempts, endedAt } }: { letter: DeadLetterView }) {
  const t = useTranslations("moderation");
  const format = useFormatter();
  const Icon = channel === "email" ? MailX : BellOff;
  const at = format.dateTime(new Date(endedAt), "moment");
  return (
    <li className="flex flex-wrap items-center gap-x-3.5 gap-y-3 rounded-2xl border border-line bg-surface p-4 shadow-card">
      <span className="rounded-xl bg-danger-soft p-2.5 text-danger">
        <Icon aria-hidden="true" className="size-5" />
      </span>
      <div className="min-w-0 flex-1 basis-44">
        <h3 dir="auto" className="text-along wrap-anywhere font-medium">
          {name}
        </h3>
        <p className="text-ink-soft text-sm">
          {t(`channel.${channel}`)} · <time dateTime={endedAt}>{t("attempts", { count: attempts, at })}</time>
        </p>
      </div>
      <p className="order-1 wrap-anywhere basis-full rounded-xl bg-sand px-3.5 py-2.5 text-sm">
        {reason === "unknown" ? t("unknown") : t("reason", { reason })}
      </p>
      <TryAgain
        id={id}
        texts={{ retry: t("retry"), retrying: t("retrying"), retried: t("retried"), failed: t("failed") }}
      />
    </li>
  );
}
