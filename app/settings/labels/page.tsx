import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { LabelSettings } from "@/components/inbox/labels/label-settings";
import { ToastsProvider } from "@/components/ui/toasts/toasts-provider";
import { requirePageViewer } from "@/lib/auth/viewer";
import { listLabels } from "@/lib/inbox/labels";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("inbox"))("labels.title") };
}

export default async function LabelsPage() {
  const viewer = await requirePageViewer();
  const { items } = await listLabels(viewer);
  return (
    <ToastsProvider>
      <LabelSettings initial={items} />
    </ToastsProvider>
  );
}
