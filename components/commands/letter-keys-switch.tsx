"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Switch } from "@/components/ui/switch";
import { setLetterKeysAction } from "@/lib/inbox/actions";

/** Switches the single letters of the inbox on and off; saved at once. */
export function LetterKeysSwitch({ viewerId, initial }: { viewerId: string; initial: boolean }) {
  const t = useTranslations("commands");
  const [isOn, setIsOn] = useState(initial);
  const [outcome, setOutcome] = useState<string | null>(null);

  async function choose(isNowOn: boolean) {
    setIsOn(isNowOn);
    setOutcome(null);
    const result = await setLetterKeysAction(viewerId, { isOn: isNowOn }).catch(() => null);
    if (!result?.ok) setIsOn(!isNowOn);
    setOutcome(result?.ok ? t("saved") : (result?.message ?? t("notSaved")));
  }

  return (
    <div className="flex flex-col gap-2">
      <Switch
        label={t("letterKeys")}
        text={t("letterKeysText")}
        isOn={isOn}
        onChange={(isNowOn) => void choose(isNowOn)}
      />
      <p role="status" className="min-h-5 text-ink-soft text-sm">
        {outcome}
      </p>
    </div>
  );
}
