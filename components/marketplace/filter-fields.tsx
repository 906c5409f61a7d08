import { SlidersHorizontal } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { buttonClass } from "@/components/ui/button";

interface Props {
  /** Where the list is without these; null while none of them is set. */
  clearPath: string | null;
  children: ReactNode;
}

/** The fields of a search form that narrow its list, with what applies them and what takes them back. */
export function FilterFields({ clearPath, children }: Props) {
  const t = useTranslations("marketplace");
  return (
    <fieldset className="flex flex-wrap items-end gap-3">
      <legend className="sr-only">{t("filters")}</legend>
      {children}
      <button type="submit" className={`${buttonClass("outline")} max-sm:min-h-11`}>
        <SlidersHorizontal aria-hidden="true" className="size-4" />
        {t("applyFilters")}
      </button>
      {clearPath && (
        <Link href={clearPath} className={`${buttonClass("plain")} max-sm:min-h-11`}>
          {t("clearFilters")}
        </Link>
      )}
    </fieldset>
  );
}
