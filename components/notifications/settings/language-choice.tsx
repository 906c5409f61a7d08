import { useTranslations } from "next-intl";
import { useId } from "react";
import type { NotificationLanguage } from "@/lib/notifications/types";
import type { Change } from "./use-settings";

const LANGUAGES = ["ar", "fr", "en"] as const satisfies readonly NotificationLanguage[];

interface Props {
  /** Null: that of the pages, which are in English. */
  language: NotificationLanguage | null;
  onChange: Change;
}

/** The language that e-mails and pushes are written in; each stands there by its own name. */
export function LanguageChoice({ language, onChange }: Props) {
  const t = useTranslations("notifications.settings");
  const id = useId();
  return (
    <fieldset aria-describedby={`${id}-text`} className="flex flex-col">
      <legend className="font-medium">{t("language")}</legend>
      <p id={`${id}-text`} className="text-ink-soft text-sm">
        {t("languageText")}
      </p>
      <div className="mt-3 grid grid-cols-3 gap-1 rounded-xl bg-canvas p-1">
        {LANGUAGES.map((one) => (
          <label
            key={one}
            lang={one}
            className="flex min-h-11 items-center justify-center rounded-lg font-medium text-ink-soft hover:text-ink has-checked:bg-surface has-checked:text-accent-ink has-checked:shadow-card has-focus-visible:outline-2 has-focus-visible:outline-accent-ink"
          >
            <input
              type="radio"
              name={id}
              value={one}
              checked={(language ?? "en") === one}
              onChange={() => onChange({ language: one }, t("languageChanged", { language: t(`names.${one}`) }))}
              className="sr-only"
            />
            <bdi>{t(`names.${one}`)}</bdi>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
