import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { LetterKeysSwitch } from "@/components/commands/letter-keys-switch";
import { SendKeySetting } from "@/components/messages/composer/send-key-setting";
import { SettingsSection } from "@/components/site/settings-section";
import { requirePageViewer } from "@/lib/auth/viewer";
import { hasLetterKeys } from "@/lib/inbox/letter-keys";
import { getSendKey } from "@/lib/messages/send-key";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("common"))("settingsMessages") };
}

export default async function MessageSettingsPage() {
  const viewer = await requirePageViewer();
  const [sendKey, letterKeys, t, commands] = await Promise.all([
    getSendKey(viewer),
    hasLetterKeys(viewer),
    getTranslations("messages"),
    getTranslations("commands"),
  ]);
  return (
    <>
      <SettingsSection title={t("sendKeyTitle")} text={t("sendKeyText")}>
        <SendKeySetting viewerId={viewer.id} initial={sendKey} />
      </SettingsSection>
      <SettingsSection title={commands("settingTitle")} text={commands("settingText")}>
        <LetterKeysSwitch viewerId={viewer.id} initial={letterKeys} />
      </SettingsSection>
    </>
  );
}
