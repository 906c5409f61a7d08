import { useTranslations } from "next-intl";
import { FilterAmount } from "@/components/marketplace/filter-amount";
import { FilterChoice } from "@/components/marketplace/filter-choice";
import { FilterFields } from "@/components/marketplace/filter-fields";
import { DELIVERY_DAYS, type GigFilter, gigQuery } from "@/lib/marketplace/filter-rules";
import { listPath } from "@/lib/marketplace/rules";

/** What a gig is to cost, and how soon it is to be delivered. */
export function GigFilters({ filter }: { filter: GigFilter }) {
  const t = useTranslations("marketplace");
  const { minPrice, maxPrice, days } = filter;
  const without = listPath("/gigs", gigQuery({ ...filter, minPrice: null, maxPrice: null, days: null }));
  return (
    <FilterFields clearPath={minPrice || maxPrice || days ? without : null}>
      <FilterAmount name="min" label={t("priceAtLeast")} value={minPrice} />
      <FilterAmount name="max" label={t("priceAtMost")} value={maxPrice} />
      <FilterChoice
        name="days"
        label={t("deliveredWithin")}
        all={t("anyTime")}
        value={days}
        options={DELIVERY_DAYS.map((count) => ({ value: count, label: t("days", { count }) }))}
      />
    </FilterFields>
  );
}
