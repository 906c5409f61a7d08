import { useTranslations } from "next-intl";

const STEPS = ["talk", "agree", "work"] as const;

/** Why talking comes first here, in three steps. */
export function HowItWorks() {
  const t = useTranslations("marketplace");
  return (
    <ol className="grid gap-4 md:grid-cols-3">
      {STEPS.map((step, place) => (
        <li key={step} className="flex flex-col gap-2 rounded-2xl bg-sand p-6">
          <span
            aria-hidden="true"
            className="flex size-9 items-center justify-center rounded-full bg-accent font-semibold text-on-accent"
          >
            {t("stepNumber", { number: place + 1 })}
          </span>
          <h3 className="pt-1 text-base font-semibold">{t(`step.${step}.title`)}</h3>
          <p className="text-ink-soft">{t(`step.${step}.text`)}</p>
        </li>
      ))}
    </ol>
  );
}
