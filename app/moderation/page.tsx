import { MailCheck } from "lucide-react";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { DeadLetter } from "@/components/moderation/dead-letter";
import { EmptyState } from "@/components/ui/empty-state";
import { requirePageViewer } from "@/lib/auth/viewer";
import { AppError } from "@/lib/errors";
import { listDeadLetters } from "@/lib/notifications/dead-letters";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("moderation"))("title") };
}

export default async function ModerationPage() {
  const viewer = await requirePageViewer();
  const [t, { items }] = await Promise.all([getTranslations("moderation"), listDeadLetters(viewer).catch(missing)]);
  return (
    <div className="mx-auto flex w-full max-w-2xl flex-col gap-6 px-4 py-8 sm:py-12">
      <header className="flex flex-col gap-2">
        <h1 className="font-semibold text-2xl tracking-tight">{t("title")}</h1>
        <h2 className="font-semibold text-lg">{t("deadLetters")}</h2>
        <p className="text-ink-soft">{t("deadLettersText")}</p>
      </header>
      {items.length > 0 ? (
        <ul aria-label={t("deadLetters")} className="flex flex-col gap-3">
          {items.map((letter) => (
            <DeadLetter key={letter.id} letter={letter} />
          ))}
        </ul>
      ) : (
        <EmptyState icon={MailCheck} title={t("emptyTitle")} text={t("emptyText")} />
      )}
    </div>
  );
}

/** To everybody but moderators there is no such page. */
function missing(error: unknown): never {
  if (error instanceof AppError && error.code === "not_found") notFound();
  throw error;
}
