"use client";

import { useTranslations } from "next-intl";
import { LANGUAGES } from "@/lib/exports/rules";
import type { ExportLanguage } from "@/lib/exports/types";

interface Props {
  value: ExportLanguage;
  onChange(language: ExportLanguage): void;
}

/** In which language the pack says what it says itself, each called as its own people call it. */
export function LanguageField({ value, onChange }: Props) {
  const t = useTranslations("exports");
  return (
    <label className="flex flex-col gap-1.5 font-medium text-sm">
      {t("language")}
      <select
        value={value}
        onChange={(event) => onChange(LANGUAGES.find((one) => one === event.target.value) ?? value)}
        className="min-h-11 w-full min-w-0 rounded-xl border border-line bg-surface px-3 text-ink"
      >
        {LANGUAGES.map((language) => (
          <option key={language} value={language} lang={language}>
            {ownNameOf(language)}
          </option>
        ))}
      </select>
    </label>
  );
}

/** "Français", though the French write it small within a sentence. */
function ownNameOf(language: ExportLanguage): string {
  const name = new Intl.DisplayNames([language], { type: "language" }).of(language) ?? language;
  return name.charAt(0).toLocaleUpperCase(language) + name.slice(1);
}
