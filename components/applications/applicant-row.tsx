import Link from "next/link";
import { useFormatter, useTranslations } from "next-intl";
import { ContactLink } from "@/components/marketplace/contact-link";
import { RatingMark } from "@/components/reviews/rating-mark";
import { Avatar } from "@/components/ui/avatar";
import { applicationPath } from "@/lib/applications/rules";
import type { ApplicationCardView } from "@/lib/applications/types";
import type { Rating } from "@/lib/reviews/types";
import { ApplicationFiles } from "./application-files";
import { StageControl } from "./stage-control";

interface Props {
  application: ApplicationCardView;
  rating: Rating | undefined;
  /** Where the list is of one job, its title stands above it. */
  showsJob: boolean;
}

/** Who has applied, with what, and how far one is with them; the row leads to the whole letter. */
export function ApplicantRow({ application, rating, showsJob }: Props) {
  const { id, participant, job, opening, attachments, createdAt } = application;
  const t = useTranslations("applications");
  const format = useFormatter();
  const { name, username, image, headline, city } = participant;
  return (
    <li className="group relative flex flex-col gap-3 rounded-2xl border border-line bg-surface p-4 transition-colors hover:border-accent-ink sm:flex-row sm:gap-5 sm:p-5">
      <div className="flex min-w-0 flex-1 flex-col gap-2.5">
        <div className="flex min-w-0 items-start gap-3">
          <Avatar name={name} image={image} />
          <div className="min-w-0 flex-1">
            <h2 className="flex flex-wrap items-baseline gap-x-3 font-semibold">
              <Link
                href={applicationPath(id)}
                className="min-w-0 after:absolute after:inset-0 after:rounded-2xl group-hover:underline"
              >
                <bdi dir="auto">{name}</bdi>
              </Link>
              <span className="font-normal text-ink-soft text-sm">
                {t("sentAgo", { when: format.relativeTime(new Date(createdAt)) })}
              </span>
            </h2>
            <p className="flex flex-wrap items-center gap-x-3 text-ink-soft text-sm">
              {headline && (
                <bdi dir="auto" className="min-w-0">
                  {headline}
                </bdi>
              )}
              {city && (
                <bdi dir="auto" className="min-w-0">
                  {city}
                </bdi>
              )}
              {rating && <RatingMark rating={rating} />}
            </p>
          </div>
        </div>
        {showsJob && (
          <p className="text-accent-ink text-sm">
            {t.rich("for", { title: job.title, b: (title) => <bdi dir="auto">{title}</bdi> })}
          </p>
        )}
        <p
          dir="auto"
          className="line-clamp-3 max-w-prose whitespace-pre-line wrap-anywhere border-line border-s-2 ps-3"
        >
          {opening}
        </p>
        <ApplicationFiles files={attachments} />
      </div>
      <div className="relative flex shrink-0 items-center gap-2 self-stretch max-sm:*:flex-1 sm:w-40 sm:flex-col sm:items-stretch">
        <StageControl application={application} name={name} />
        <ContactLink to={username} about={{ kind: "application", id }} variant="outline">
          {t.rich("messageTo", { name, only: (heard) => <span className="sr-only">{heard}</span> })}
        </ContactLink>
      </div>
    </li>
  );
}
