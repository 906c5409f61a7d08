import { useTranslations } from "next-intl";
import { FilterAmount } from "@/components/marketplace/filter-amount";
import { FilterChoice } from "@/components/marketplace/filter-choice";
import { FilterFields } from "@/components/marketplace/filter-fields";
import { type JobFilter, jobQuery } from "@/lib/marketplace/filter-rules";
import { listPath } from "@/lib/marketplace/rules";

/** Where a job is to be and what it is to pay. */
export function JobFilters({ filter, cities }: { filter: JobFilter; cities: readonly string[] }) {
  const t = useTranslations("marketplace");
  const { city, budget } = filter;
  const without = listPath("/jobs", jobQuery({ ...filter, city: null, budget: null }));
  return (
    <FilterFields clearPath={city || budget ? without : null}>
      <FilterChoice
        name="city"
        label={t("city")}
        all={t("allCities")}
        value={city}
        options={cities.map((name) => ({ value: name, label: name }))}
      />
      <FilterAmount name="budget" label={t("budgetFrom")} value={budget} />
    </FilterFields>
  );
}
