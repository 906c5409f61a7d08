"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Notice } from "@/components/ui/notice";
import { Switch } from "@/components/ui/switch";
import { updatePrivacyAction } from "@/lib/safety/actions";
import type { PrivacyView } from "@/lib/safety/types";

type What = "presence" | "receipts";

const FIELDS = { presence: "showsPresence", receipts: "showsReceipts" } as const;

/** What others are told of the viewer; every change is saved at once and can be taken back. */
export function PrivacySwitches({ viewerId, privacy }: { viewerId: string; privacy: PrivacyView }) {
  const t = useTranslations("safety");
  const [isShown, setIsShown] = useState({
    presence: privacy.presenceHiddenAt === null,
    receipts: privacy.receiptsHiddenAt === null,
  });
  const [saved, setSaved] = useState<What | null>(null);
  const [problem, setProblem] = useState<string | null>(null);

  async function show(what: What, isNowShown: boolean) {
    setIsShown((known) => ({ ...known, [what]: isNowShown }));
    setProblem(null);
    const result = await updatePrivacyAction(viewerId, { [FIELDS[what]]: isNowShown }).catch(() => null);
    if (result?.ok) return setSaved(what);
    setIsShown((known) => ({ ...known, [what]: !isNowShown }));
    setSaved(null);
    setProblem(result?.message ?? t("notSaved"));
  }

  return (
    <div className="flex flex-col gap-5">
      <Switch
        label={t("showPresence")}
        text={t("showPresenceText")}
        isOn={isShown.presence}
        onChange={(isOn) => void show("presence", isOn)}
      />
      <Switch
        label={t("showReceipts")}
        text={t("showReceiptsText")}
        isOn={isShown.receipts}
        onChange={(isOn) => void show("receipts", isOn)}
      />
      {problem && <Notice tone="danger">{problem}</Notice>}
      {saved && (
        <Notice tone="success">
          <span className="flex flex-wrap items-center justify-between gap-x-4">
            {t(isShown[saved] ? `${saved}Shown` : `${saved}Hidden`)}
            <button
              type="button"
              onClick={() => void show(saved, !isShown[saved])}
              className="min-h-8 font-semibold underline"
            >
              {t("undo")}
            </button>
          </span>
        </Notice>
      )}
    </div>
  );
}
