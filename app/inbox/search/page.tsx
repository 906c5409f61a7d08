import { Search } from "lucide-react";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { EmptyState } from "@/components/ui/empty-state";
import { requirePageViewer } from "@/lib/auth/viewer";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("search");
  return { title: t("box") };
}

/** Beside the results, which stand in the list's place, before one of them was chosen. */
export default async function SearchPage() {
  await requirePageViewer();
  const t = await getTranslations("search");
  return (
    <div className="m-auto">
      <EmptyState icon={Search} title={t("chooseTitle")} text={t("chooseText")} />
    </div>
  );
}
