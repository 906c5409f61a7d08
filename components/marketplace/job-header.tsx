import { MapPin } from "lucide-react";
import Link from "next/link";
import { useFormatter, useTranslations } from "next-intl";
import { CategoryIcon } from "@/components/marketplace/category-icon";
import { SkillList } from "@/components/marketplace/skill-list";
import { Notice } from "@/components/ui/notice";
import type { JobView } from "@/lib/marketplace/types";

/** What a job is called, where it is, what it asks for and how fresh it is. */
export function JobHeader({ job }: { job: JobView }) {
  const t = useTranslations("marketplace");
  const format = useFormatter();
  return (
    <header className="flex flex-col gap-4">
      <Link
        href={`/jobs?category=${job.category}`}
        className="flex items-center gap-2 self-start font-medium text-accent-ink hover:underline"
      >
        <CategoryIcon category={job.category} className="size-4.5" />
        {t(`category.${job.category}`)}
      </Link>
      <h1 dir="auto" className="text-along text-balance text-2xl font-semibold leading-tight sm:text-4xl">
        {job.title}
      </h1>
      <p className="flex flex-wrap items-center gap-x-4 gap-y-1 text-ink-soft">
        <bdi dir="auto" className="min-w-0">
          {job.company.name}
        </bdi>
        <span className="flex min-w-0 items-center gap-1">
          <MapPin aria-hidden="true" className="size-4 shrink-0" />
          <bdi dir="auto" className="min-w-0">
            {job.city}
          </bdi>
        </span>
        {job.publishedAt && <span>{t("posted", { when: format.relativeTime(new Date(job.publishedAt)) })}</span>}
      </p>
      <SkillList skills={job.skills} />
      {job.publishedAt === null && <Notice>{t("draftNotice")}</Notice>}
    </header>
  );
}
