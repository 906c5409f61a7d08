import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PrivacySwitches } from "@/components/safety/privacy-switches";
import { SettingsSection } from "@/components/site/settings-section";
import { requirePageViewer } from "@/lib/auth/viewer";
import { getPrivacy } from "@/lib/safety/settings";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("safety"))("privacy") };
}

export default async function PrivacySettingsPage() {
  const viewer = await requirePageViewer();
  const [privacy, t] = await Promise.all([getPrivacy(viewer), getTranslations("safety")]);
  return (
    <SettingsSection title={t("privacy")} text={t("privacyText")}>
      <PrivacySwitches viewerId={viewer.id} privacy={privacy} />
    </SettingsSection>
  );
}
