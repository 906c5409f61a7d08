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
    <li className="flex flex-wrap items-center gap-x-4 gap-y-3 rounded-2xl border border-line bg-surface p-4">
      <span className="rounded-xl bg-danger-soft p-2.5 text-danger">
        <Icon aria-hidden="true" className="size-5" />
      </span>
      <div className="min-w-0 flex-1 basis-48">
        <h3 className="truncate font-medium">
          <bdi>{name}</bdi> <span className="font-normal text-ink-soft text-sm">· {t(`channel.${channel}`)}</span>
        </h3>
        <p className="text-sm">{reason === "unknown" ? t("unknown") : t("reason", { reason })}</p>
        <p className="text-ink-soft text-xs">
          <time dateTime={endedAt}>{t("attempts", { count: attempts, at })}</time>
        </p>
      </div>
      <TryAgain
        id={id}
        texts={{ retry: t("retry"), retrying: t("retrying"), retried: t("retried"), failed: t("failed") }}
      />
    </li>
  );
}
