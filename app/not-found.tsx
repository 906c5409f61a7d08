import { Compass } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { buttonClass } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";

export default function NotFound() {
  const t = useTranslations("common");
  return (
    <EmptyState icon={Compass} title={t("notFoundTitle")} text={t("notFoundText")}>
      <Link href="/" className={buttonClass()}>
        {t("toHome")}
      </Link>
    </EmptyState>
  );
}
