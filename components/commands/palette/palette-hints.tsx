"use client";

import { useTranslations } from "next-intl";
import { KeyNames } from "@/components/commands/key-names";

const HINTS = [
  { keys: ["up", "down"], word: "choose" },
  { keys: ["enter"], word: "run" },
  { keys: ["escape"], word: "close" },
] as const;

/** Under the list: which keys work here, and for those who do not see it how much there is. */
export function PaletteHints({ count }: { count: number }) {
  const t = useTranslations("commands");
  return (
    <div className="flex items-center gap-4 border-line border-t px-4 py-2 text-ink-soft text-xs pointer-coarse:hidden">
      <span role="status" className="sr-only">
        {t("count", { count })}
      </span>
      {HINTS.map(({ keys, word }) => (
        <span key={word} className="flex items-center gap-1.5">
          {keys.map((key) => (
            <KeyNames key={key} keys={key} />
          ))}
          {t(`hint.${word}`)}
        </span>
      ))}
    </div>
  );
}
