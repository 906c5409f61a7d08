import { useTranslations } from "next-intl";

const MOST_SHOWN = 99;

/** How many messages are unread; nothing when there are none. Those of a muted conversation ask for nothing. */
export function UnreadBadge({ count, isMuted = false }: { count: number; isMuted?: boolean }) {
  const t = useTranslations("inbox");
  if (count === 0) return null;
  return (
    <span
      className={`inline-flex h-5 min-w-5 shrink-0 items-center justify-center rounded-full px-1.5 font-semibold text-xs tabular-nums ${isMuted ? "bg-sand-strong text-ink" : "bg-accent text-on-accent"}`}
    >
      <span aria-hidden="true">{count > MOST_SHOWN ? t("many") : t("unreadShort", { count })}</span>
      <span className="sr-only">{t("unread", { count })}</span>
    </span>
  );
}
