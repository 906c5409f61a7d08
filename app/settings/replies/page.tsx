import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { SavedReplies } from "@/components/messages/composer/saved-replies";
import { requirePageViewer } from "@/lib/auth/viewer";
import { listSavedReplies } from "@/lib/messages/saved-replies";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("messages"))("savedReplies") };
}

export default async function SavedRepliesPage() {
  const viewer = await requirePageViewer();
  const { items } = await listSavedReplies(viewer);
  return <SavedReplies viewerId={viewer.id} initial={items} />;
}
