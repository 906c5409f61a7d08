import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { SendKeySetting } from "@/components/messages/composer/send-key-setting";
import { SettingsSection } from "@/components/site/settings-section";
import { requirePageViewer } from "@/lib/auth/viewer";
import { getSendKey } from "@/lib/messages/send-key";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("common"))("settingsMessages") };
}

export default async function MessageSettingsPage() {
  const viewer = await requirePageViewer();
  const [sendKey, t] = await Promise.all([getSendKey(viewer), getTranslations("messages")]);
  return (
    <SettingsSection title={t("sendKeyTitle")} text={t("sendKeyText")}>
      <SendKeySetting viewerId={viewer.id} initial={sendKey} />
    </SettingsSection>
  );
}
