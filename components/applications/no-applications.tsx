import { FileSearch, Inbox, Send } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { buttonClass } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { APPLICATIONS_PATH } from "@/lib/applications/rules";
import type { ApplicationRole } from "@/lib/applications/types";

interface Props {
  as: ApplicationRole | null;
  isNarrowed: boolean;
}

/** Why there are none, and the way to where something is; `as` is null for whoever neither applies nor is applied to. */
export function NoApplications({ as: role, isNarrowed }: Props) {
  const t = useTranslations("applications");
  if (isNarrowed) {
    return (
      <EmptyState icon={FileSearch} title={t("noneTitle")} text={t("noneText")}>
        <Link href={APPLICATIONS_PATH} className={buttonClass("quiet")}>
          {t("all")}
        </Link>
      </EmptyState>
    );
  }
  if (role === "company") {
    return <EmptyState icon={Inbox} title={t("emptyCompanyTitle")} text={t("emptyCompanyText")} />;
  }
  const isApplicant = role === "applicant";
  return (
    <EmptyState
      icon={Send}
      title={t(isApplicant ? "emptyApplicantTitle" : "emptyOtherTitle")}
      text={t(isApplicant ? "emptyApplicantText" : "emptyOtherText")}
    >
      <Link href={isApplicant ? "/jobs" : "/gigs"} className={buttonClass()}>
        {t(isApplicant ? "browseJobs" : "browseGigs")}
      </Link>
    </EmptyState>
  );
}
