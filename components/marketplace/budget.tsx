import { useLocale, useTranslations } from "next-intl";
import { formatAmount } from "@/lib/marketplace/rules";

/** What a job pays, from the lowest to the highest, in dirhams. */
export function Budget({ minCentimes, maxCentimes }: { minCentimes: number; maxCentimes: number }) {
  const t = useTranslations("marketplace");
  const locale = useLocale();
  const min = formatAmount(minCentimes, locale);
  const max = formatAmount(maxCentimes, locale);
  return <bdi>{min === max ? t("price", { amount: max }) : t("priceRange", { min, max })}</bdi>;
}
