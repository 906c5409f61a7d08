import Link from "next/link";
import { useFormatter, useTranslations } from "next-intl";
import { ApplicationStageBadge } from "@/components/marketplace/application-stage";
import { Avatar } from "@/components/ui/avatar";
import { applicationPath } from "@/lib/applications/rules";
import type { ApplicationCardView } from "@/lib/applications/types";

/** What one has sent, to whom, and how far they are with it; the whole row leads to it. */
export function OwnRow({ application }: { application: ApplicationCardView }) {
  const { id, participant, job, opening, createdAt, stage } = application;
  const t = useTranslations("applications");
  const format = useFormatter();
  return (
    <li className="group relative flex min-w-0 flex-col gap-2 rounded-2xl border border-line bg-surface p-4 transition-colors hover:border-accent-ink sm:p-5">
      <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1">
        <h2 dir="auto" className="text-along min-w-0 font-semibold leading-snug">
          <Link
            href={applicationPath(id)}
            className="after:absolute after:inset-0 after:rounded-2xl group-hover:underline"
          >
            {job.title}
          </Link>
        </h2>
        <ApplicationStageBadge stage={stage} />
      </div>
      <p className="flex min-w-0 flex-wrap items-center gap-x-3 gap-y-1 text-ink-soft text-sm">
        <span className="flex min-w-0 items-center gap-2">
          <Avatar name={participant.name} image={participant.image} size="sm" />
          <span className="truncate">
            {t.rich("to", { name: participant.name, b: (name) => <bdi dir="auto">{name}</bdi> })}
          </span>
        </span>
        <span>{t("sentAgo", { when: format.relativeTime(new Date(createdAt)) })}</span>
      </p>
      <p className="text-sm">{t(`means.${stage}`)}</p>
      <p dir="auto" className="line-clamp-2 max-w-prose wrap-anywhere border-line border-s-2 ps-3 text-ink-soft">
        {opening}
      </p>
    </li>
  );
}
