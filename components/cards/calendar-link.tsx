import { CalendarPlus } from "lucide-react";
import { useTranslations } from "next-intl";

/** The time of an interview as a file that calendars take. */
export function CalendarLink({ cardId }: { cardId: string }) {
  const t = useTranslations("cards");
  return (
    <a
      href={`/api/v1/cards/${cardId}/interview.ics`}
      download
      className="inline-flex min-h-9 items-center gap-2 self-start font-medium text-accent-ink text-sm hover:underline pointer-coarse:min-h-11"
    >
      <CalendarPlus aria-hidden="true" className="size-4" />
      {t("calendar")}
    </a>
  );
}
