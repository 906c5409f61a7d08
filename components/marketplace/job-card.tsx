import { MapPin } from "lucide-react";
import Link from "next/link";
import { useFormatter, useTranslations } from "next-intl";
import { Budget } from "@/components/marketplace/budget";
import { SkillList } from "@/components/marketplace/skill-list";
import { Avatar } from "@/components/ui/avatar";
import { jobPath } from "@/lib/marketplace/rules";
import type { JobCardView } from "@/lib/marketplace/types";

/** A job in a list; the whole card leads to its page. */
export function JobCard({ job }: { job: JobCardView }) {
  const t = useTranslations("marketplace");
  const format = useFormatter();
  return (
    <li className="group relative flex flex-col gap-3 rounded-2xl border border-line bg-surface p-5 transition-colors hover:border-ink-soft">
      <div className="flex items-center gap-3">
        <Avatar name={job.company.name} image={job.company.image} />
        <div className="min-w-0 flex-1">
          <p dir="auto" className="text-along truncate text-sm font-medium">
            {job.company.name}
          </p>
          <p className="flex items-center gap-1 text-sm text-ink-soft">
            <MapPin aria-hidden="true" className="size-3.5 shrink-0" />
            <bdi dir="auto" className="min-w-0">
              {job.city}
            </bdi>
          </p>
        </div>
        <p className="text-sm text-ink-soft">
          {job.publishedAt ? format.relativeTime(new Date(job.publishedAt)) : t("draft")}
        </p>
      </div>
      <h3 dir="auto" className="text-along text-base font-medium leading-snug">
        <Link href={jobPath(job.slug)} className="after:absolute after:inset-0 after:rounded-2xl group-hover:underline">
          {job.title}
        </Link>
      </h3>
      <div className="mt-auto flex flex-wrap items-end justify-between gap-3">
        <SkillList skills={job.skills} />
        <p className="ms-auto font-semibold">
          <Budget minCentimes={job.budgetMinCentimes} maxCentimes={job.budgetMaxCentimes} />
        </p>
      </div>
    </li>
  );
}
