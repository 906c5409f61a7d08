import { Link2Off } from "lucide-react";
import type { Metadata } from "next";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { MailSwitch } from "@/components/mail/mail-switch";
import { buttonClass } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { readSwitch } from "@/lib/mail/switch";

/** Whoever is sent on from here is not told the link. */
export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("unsubscribe");
  return { title: t("title"), robots: { index: false }, referrer: "no-referrer" };
}

export default async function UnsubscribePage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const [t, asked] = await Promise.all([getTranslations("unsubscribe"), readSwitch(token)]);
  if (asked) return <MailSwitch token={token} topics={asked.topics} isOff={asked.isOff} />;
  return (
    <EmptyState icon={Link2Off} title={t("invalidTitle")} text={t("invalidText")}>
      <Link href="/settings/notifications" className={buttonClass()}>
        {t("settings")}
      </Link>
    </EmptyState>
  );
}
