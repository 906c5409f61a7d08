import { useLocale, useTranslations } from "next-intl";
import { formatAmount } from "@/lib/marketplace/rules";

interface Props {
  centimes: number;
  /** Says that this is the lower end. */
  from?: boolean;
}

/** A price in dirhams, in the reader's digits. */
export function Price({ centimes, from = false }: Props) {
  const t = useTranslations("marketplace");
  const amount = formatAmount(centimes, useLocale());
  return <bdi>{from ? t("priceFrom", { amount }) : t("price", { amount })}</bdi>;
}
