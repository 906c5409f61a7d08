import { ChevronRight } from "lucide-react";
import Link from "next/link";
import { Budget } from "@/components/marketplace/budget";
import { jobPath } from "@/lib/marketplace/rules";
import type { JobCardView } from "@/lib/marketplace/types";

/** Jobs, each on a line of its own that leads to its page; nothing where there are none. */
export function JobLines({ label, jobs }: { label: string; jobs: readonly JobCardView[] }) {
  if (jobs.length === 0) return null;
  return (
    <ul aria-label={label} className="divide-y divide-line overflow-hidden rounded-2xl border border-line bg-surface">
      {jobs.map((job) => (
        <li key={job.id}>
          <Link
            href={jobPath(job.slug)}
            className="group flex min-h-11 items-center gap-3 px-4 py-3 transition-colors hover:bg-sand"
          >
            <span className="flex min-w-0 flex-1 flex-col">
              <span dir="auto" className="text-along truncate font-medium group-hover:underline">
                {job.title}
              </span>
              <span className="flex flex-wrap gap-x-2 text-ink-soft text-sm">
                <bdi dir="auto">{job.city}</bdi>
                <Budget minCentimes={job.budgetMinCentimes} maxCentimes={job.budgetMaxCentimes} />
              </span>
            </span>
            <ChevronRight aria-hidden="true" className="size-5 shrink-0 text-ink-soft rtl:-scale-x-100" />
          </Link>
        </li>
      ))}
    </ul>
  );
}
