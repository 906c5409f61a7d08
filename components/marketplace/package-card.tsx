import { CalendarDays, RefreshCw } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Price } from "@/components/marketplace/price";
import type { PackageView } from "@/lib/marketplace/types";

/** One of a gig's packages: what it costs, what is in it, how long it takes. */
export function PackageCard({ offer, children }: { offer: PackageView; children?: ReactNode }) {
  const t = useTranslations("marketplace");
  return (
    <li className="flex flex-col gap-2 rounded-2xl border border-line bg-surface p-5">
      <p className="text-sm font-medium text-accent-ink">{t(`tier.${offer.tier}`)}</p>
      <p className="text-xl font-semibold">
        <Price centimes={offer.priceCentimes} />
      </p>
      <h3 dir="auto" className="text-along font-medium">
        {offer.title}
      </h3>
      <p dir="auto" className="text-along text-sm text-ink-soft">
        {offer.description}
      </p>
      <ul className="mt-auto flex flex-col gap-1 pt-3 text-sm">
        <li className="flex items-center gap-2">
          <CalendarDays aria-hidden="true" className="size-4 text-ink-soft" />
          {t("deliveryDays", { count: offer.deliveryDays })}
        </li>
        <li className="flex items-center gap-2">
          <RefreshCw aria-hidden="true" className="size-4 text-ink-soft" />
          {t("revisions", { count: offer.revisions })}
        </li>
      </ul>
      {children}
    </li>
  );
}
