import { CalendarDays, Languages, MapPin } from "lucide-react";
import { useFormatter, useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { ProfileView } from "@/lib/marketplace/types";

interface Props {
  person: Pick<ProfileView, "city" | "languages" | "memberSince">;
  /** Further facts, as pairs of `dt` and `dd`; these come first. */
  children?: ReactNode;
}

/** Where somebody lives, what they speak and since when they are here; unknown facts take no room. */
export function ProfileFacts({ person, children }: Props) {
  const t = useTranslations("marketplace");
  const format = useFormatter();
  const spoken = useSpoken(person.languages);
  return (
    <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-3 gap-y-2 text-sm [&_dt]:pt-0.5 [&_dt]:text-ink-soft">
      {children}
      {person.city && (
        <>
          <dt>
            <MapPin aria-label={t("city")} role="img" className="size-4" />
          </dt>
          <dd dir="auto" className="text-along">
            {person.city}
          </dd>
        </>
      )}
      {spoken && (
        <>
          <dt>
            <Languages aria-label={t("languages")} role="img" className="size-4" />
          </dt>
          <dd>{spoken}</dd>
        </>
      )}
      <dt>
        <CalendarDays aria-label={t("memberSinceLabel")} role="img" className="size-4" />
      </dt>
      <dd>
        {t("memberSince", { date: format.dateTime(new Date(person.memberSince), { year: "numeric", month: "long" }) })}
      </dd>
    </dl>
  );
}

/** The names of the languages in the reader's own, such as "Arabic, French and English". */
function useSpoken(codes: readonly string[]): string {
  const format = useFormatter();
  const names = new Intl.DisplayNames(useLocale(), { type: "language" });
  return format.list(codes.map((code) => names.of(code) ?? code));
}
