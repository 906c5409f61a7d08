import { useTranslations } from "next-intl";
import type { ApplicationStage } from "@/lib/applications/types";

const TONES: Readonly<Record<ApplicationStage, string>> = {
  sent: "bg-sand text-ink",
  shortlisted: "bg-accent-soft text-accent-ink",
  interview: "bg-accent-soft text-accent-ink",
  hired: "bg-success-soft text-success",
  declined: "bg-danger-soft text-danger",
  withdrawn: "bg-sand text-ink-soft",
};

/** How far an application is, in a word. */
export function ApplicationStageBadge({ stage }: { stage: ApplicationStage }) {
  const t = useTranslations("marketplace");
  return (
    <span className={`shrink-0 rounded-full px-2 py-0.5 font-medium text-xs ${TONES[stage]}`}>
      {t(`applicationStage.${stage}`)}
    </span>
  );
}
