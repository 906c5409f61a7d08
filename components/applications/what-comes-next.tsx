import { useTranslations } from "next-intl";

/** What happens with an application once it is sent. */
export function WhatComesNext({ name }: { name: string }) {
  const t = useTranslations("applications");
  return (
    <section className="flex flex-col gap-3 rounded-2xl border border-line bg-surface p-5">
      <h2 className="font-semibold">{t("nextTitle")}</h2>
      <ol className="flex list-decimal flex-col gap-2 ps-5 text-ink-soft marker:font-semibold marker:text-accent-ink">
        <li>{t("nextSeen", { name })}</li>
        <li>{t("nextTalk")}</li>
        <li>{t("nextStage")}</li>
      </ol>
    </section>
  );
}
