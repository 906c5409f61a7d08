import { MessageCircle } from "lucide-react";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { EmptyState } from "@/components/ui/empty-state";
import { requirePageViewer } from "@/lib/auth/viewer";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("inbox");
  return { title: t("title") };
}

/** Beside the list, before one of it was chosen. */
export default async function InboxPage() {
  await requirePageViewer();
  const t = await getTranslations("inbox");
  return (
    <div className="m-auto">
      <EmptyState icon={MessageCircle} title={t("chooseTitle")} text={t("chooseText")} />
    </div>
  );
}
