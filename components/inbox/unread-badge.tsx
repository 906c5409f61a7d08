import { useTranslations } from "next-intl";

const MOST_SHOWN = 99;

/** How many messages are unread; nothing when there are none. */
export function UnreadBadge({ count }: { count: number }) {
  const t = useTranslations("inbox");
  if (count === 0) return null;
  return (
    <span className="inline-flex h-5 min-w-5 shrink-0 items-center justify-center rounded-full bg-accent px-1.5 font-semibold text-on-accent text-xs">
      <span aria-hidden="true">{count > MOST_SHOWN ? t("many") : t("unreadShort", { count })}</span>
      <span className="sr-only">{t("unread", { count })}</span>
    </span>
  );
}
