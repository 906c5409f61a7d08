"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { setSendKeyAction } from "@/lib/messages/actions";
import type { SendKey } from "@/lib/messages/types";

const KEYS: readonly SendKey[] = ["enter", "mod-enter"];

/** Chooses what sends a message; kept as soon as it is chosen. */
export function SendKeySetting({ viewerId, initial }: { viewerId: string; initial: SendKey }) {
  const t = useTranslations("messages");
  const [chosen, setChosen] = useState(initial);
  const [outcome, setOutcome] = useState<string | null>(null);

  async function choose(sendKey: SendKey) {
    const before = chosen;
    setChosen(sendKey);
    setOutcome(null);
    const result = await setSendKeyAction(viewerId, { sendKey }).catch(() => null);
    if (!result?.ok) setChosen(before);
    setOutcome(result?.ok ? t("saved") : (result?.message ?? t("notSaved")));
  }

  return (
    <fieldset className="flex flex-col gap-2">
      <legend className="sr-only">{t("sendKeyTitle")}</legend>
      {KEYS.map((key) => (
        <label key={key} className="flex min-h-11 cursor-pointer items-center gap-3 rounded-xl px-3 hover:bg-sand">
          <input
            type="radio"
            name="sendKey"
            checked={chosen === key}
            onChange={() => void choose(key)}
            className="size-4 accent-accent"
          />
          {t("sendKeyChoice", { key })}
        </label>
      ))}
      <p role="status" className="min-h-5 px-3 text-ink-soft text-sm">
        {outcome}
      </p>
    </fieldset>
  );
}
