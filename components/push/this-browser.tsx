"use client";

import { BellOff, BellRing } from "lucide-react";
import { useTranslations } from "next-intl";
import { SettingsSection } from "@/components/site/settings-section";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { DeviceList } from "./device-list";
import type { Standing } from "./standing";
import { useIsOnline } from "./use-is-online";
import { useThisBrowser } from "./use-this-browser";

/** Whether one is told by push in this browser, and in which others. */
export function ThisBrowser() {
  const t = useTranslations("push.here");
  const common = useTranslations("common");
  const isOnline = useIsOnline();
  const { known, isBusy, hasFailed, load, turnOn, turnOff } = useThisBrowser();
  return (
    <SettingsSection title={t("title")} text={t("reason")}>
      {!isOnline && <Notice>{t("offline")}</Notice>}
      {hasFailed && isOnline && <Notice tone="danger">{t("failed")}</Notice>}
      {known === null && <div aria-hidden="true" className="h-11 animate-pulse rounded-xl bg-sand" />}
      {known === "failed" && (
        <div className="flex flex-wrap items-center justify-between gap-3">
          <p className="text-ink-soft">{t("notLoaded")}</p>
          <Button variant="outline" onClick={load}>
            {common("tryAgain")}
          </Button>
        </div>
      )}
      {known !== null && known !== "failed" && (
        <>
          <div className="flex min-h-11 flex-wrap items-center justify-between gap-3">
            <p className="flex min-w-0 flex-1 basis-60 items-start gap-3">
              <StandingIcon standing={known.standing} />
              <span>{t(known.standing)}</span>
            </p>
            {known.standing === "off" && (
              <Button onClick={turnOn} disabled={isBusy || !isOnline}>
                {t("turnOn")}
              </Button>
            )}
            {known.standing === "on" && (
              <Button variant="outline" onClick={turnOff} disabled={isBusy || !isOnline}>
                {t("turnOff")}
              </Button>
            )}
          </div>
          <DeviceList devices={known.view.items} onRemoved={load} />
        </>
      )}
    </SettingsSection>
  );
}

function StandingIcon({ standing }: { standing: Standing }) {
  const Icon = standing === "on" ? BellRing : BellOff;
  return (
    <span
      className={`inline-flex size-9 shrink-0 items-center justify-center rounded-full ${standing === "on" ? "bg-success-soft text-success" : "bg-sand text-ink-soft"}`}
    >
      <Icon aria-hidden="true" className="size-4.5" />
    </span>
  );
}
