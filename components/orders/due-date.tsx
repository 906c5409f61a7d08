import { useFormatter, useTranslations } from "next-intl";

/** Until when an order is to be delivered, as a day in the reader's zone. */
export function DueDate({ at }: { at: string }) {
  const t = useTranslations("orders");
  const format = useFormatter();
  const date = new Date(at);
  return (
    // The server's zone data may be newer than the browser's; its text stands.
    <time dateTime={at} title={format.dateTime(date, "exact")} suppressHydrationWarning className="text-xs">
      {t("dueOn", { date: format.dateTime(date, { day: "numeric", month: "short" }) })}
    </time>
  );
}
