"use client";

import { useTranslations } from "next-intl";
import { useCallback, useRef, useState } from "react";
import { useRealtimeSignals } from "@/components/realtime/realtime-context";
import { changeJson, getJson, HttpError } from "@/components/site/api";
import { useToasts } from "@/components/ui/toasts/toast-context";
import { newerOf, type SettingsPatch, wayBack, withPatch } from "@/lib/notifications/settings-state";
import type { NotificationSettingsView } from "@/lib/notifications/types";

const PATH = "/api/v1/settings/notifications";

/** Changes settings, and says in passing what has changed. */
export type Change = (patch: SettingsPatch, said: string) => void;

/**
 * How the viewer wants to be told: as they have just chosen, until the server has confirmed it or it is taken back; the same as on
 * their other devices. One change goes after the other, so that the last one is what stays.
 */
export function useSettings(initial: NotificationSettingsView): [NotificationSettingsView, Change] {
  const t = useTranslations("notifications.settings");
  const { show } = useToasts();
  const [known, setKnown] = useState(initial);
  const [pending, setPending] = useState<readonly SettingsPatch[]>([]);
  const queue = useRef(Promise.resolve());
  const settings = pending.reduce(withPatch, known);
  const receive = useCallback((view: NotificationSettingsView) => setKnown((before) => newerOf(before, view)), []);

  useRealtimeSignals((signal) => {
    const isNews = signal.name === "notifications:changed" && (signal.data.settingsVersion ?? 0) > known.version;
    if (isNews || signal.name === "catch-up") getJson<NotificationSettingsView>(PATH).then(receive, () => {});
  });

  function change(patch: SettingsPatch, said: string) {
    const back = wayBack(settings, patch);
    const key = `settings ${JSON.stringify(Object.entries(patch).map(([name, value]) => [name, namesIn(value)]))}`;
    setPending((before) => [...before, patch]);
    queue.current = queue.current.then(async () => {
      try {
        receive(await changeJson<NotificationSettingsView>("PATCH", PATH, patch));
        show({ key, text: said, action: { label: t("undo"), onChoose: () => change(back, t("takenBack")) } });
      } catch (error) {
        const reason = error instanceof HttpError ? error.reason : null;
        const action = { label: t("again"), onChoose: () => change(patch, said) };
        show({ key, text: reason ?? t("notSaved"), isProblem: true, ...(reason === null && { action }) });
      }
      setPending((before) => before.filter((other) => other !== patch));
    });
  }

  return [settings, change];
}

function namesIn(value: unknown): string[] {
  return value !== null && typeof value === "object" ? Object.keys(value) : [];
}
