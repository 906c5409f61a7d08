import { useTranslations } from "next-intl";
import { applicationsPath } from "@/lib/applications/rules";
import { COMPANY_STAGES } from "@/lib/applications/stage-rules";
import type { ApplicationFilter, AppliedJob, StageCounts } from "@/lib/applications/types";
import { FilterLinks } from "./filter-links";

interface Props {
  filter: ApplicationFilter;
  /** Of all jobs, or of the one that is chosen. */
  counts: StageCounts;
  /** Those of a company that somebody has applied to. */
  jobs: readonly AppliedJob[];
}

/** Narrows applications down to a job and a stage. */
export function Filters({ filter, counts, jobs }: Props) {
  const t = useTranslations("applications");
  const nameOf = useTranslations("marketplace.applicationStage");
  const { jobId, stage } = filter;
  const sumOf = (numbers: readonly number[]) => numbers.reduce((sum, number) => sum + number, 0);
  const stages = counts.withdrawn > 0 ? ([...COMPANY_STAGES, "withdrawn"] as const) : COMPANY_STAGES;
  const all = { href: applicationsPath({ jobId }), label: t("allStages"), count: sumOf(Object.values(counts)) };
  const allJobs = {
    href: applicationsPath({ stage }),
    label: t("allJobs"),
    count: sumOf(jobs.map(({ count }) => count)),
  };
  return (
    <div className="flex flex-col gap-1">
      {jobs.length > 1 && (
        <FilterLinks
          label={t("byJob")}
          links={[
            { ...allJobs, isCurrent: jobId === undefined },
            ...jobs.map(({ id, title, count }) => ({
              ...{ href: applicationsPath({ jobId: id, stage }), label: title, count },
              isCurrent: id === jobId,
            })),
          ]}
        />
      )}
      <FilterLinks
        label={t("byStage")}
        links={[
          { ...all, isCurrent: stage === undefined },
          ...stages.map((item) => ({
            ...{ href: applicationsPath({ jobId, stage: item }), label: nameOf(item), count: counts[item] },
            isCurrent: item === stage,
          })),
        ]}
      />
    </div>
  );
}
