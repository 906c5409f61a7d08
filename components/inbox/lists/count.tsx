import { useTranslations } from "next-intl";

const MOST_SHOWN = 99;

/** How much is in a list, to 99+; nothing for an empty one. */
export function Count({ of: count }: { of: number | undefined }) {
  const t = useTranslations("inbox");
  if (!count) return null;
  return (
    <span className="text-xs tabular-nums">
      <span aria-hidden="true">{count > MOST_SHOWN ? t("many") : t("unreadShort", { count })}</span>
      <span className="sr-only">{t("conversationCount", { count: Math.min(count, MOST_SHOWN + 1) })}</span>
    </span>
  );
}
