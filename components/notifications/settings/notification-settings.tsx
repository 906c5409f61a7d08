"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { SettingsSection } from "@/components/site/settings-section";
import { Switch } from "@/components/ui/switch";
import type { NotificationSettingsView } from "@/lib/notifications/types";
import { LanguageChoice } from "./language-choice";
import { QuietHours } from "./quiet-hours";
import { TopicSwitches } from "./topic-switches";
import { useSettings } from "./use-settings";

interface Props {
  initial: NotificationSettingsView;
  /** What is set in this browser alone. */
  children: ReactNode;
}

/** Everything about how one wants to be told; each choice is saved at once and can be taken back. */
export function NotificationSettings({ initial, children }: Props) {
  const t = useTranslations("notifications.settings");
  const [settings, change] = useSettings(initial);
  return (
    <>
      <SettingsSection title={t("title")} text={t("text")}>
        <div className="flex flex-col divide-y divide-line *:py-5 *:first:pt-0 *:last:pb-0">
          <TopicSwitches topic="messages" switches={settings.messages} onChange={change} />
          <TopicSwitches topic="orders" switches={settings.orders} onChange={change} />
        </div>
      </SettingsSection>
      {children}
      <SettingsSection title={t("when")} text={t("whenText")}>
        <QuietHours hours={settings.quietHours} onChange={change} />
        <Switch
          label={t("hideContent")}
          text={t("hideText")}
          isOn={settings.hidesContent}
          onChange={(hidesContent) =>
            change({ hidesContent }, t(hidesContent ? "turnedOn" : "turnedOff", { what: t("hideContent") }))
          }
        />
        <LanguageChoice language={settings.language} onChange={change} />
      </SettingsSection>
    </>
  );
}
