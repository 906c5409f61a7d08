import Link from "next/link";
import { useFormatter, useTranslations } from "next-intl";
import { Avatar } from "@/components/ui/avatar";
import { profilePath } from "@/lib/marketplace/rules";
import type { ReviewView } from "@/lib/reviews/types";
import { Stars } from "./stars";

/** What somebody says of the work, and of which order. */
export function ReviewCard({ review }: { review: ReviewView }) {
  const t = useTranslations("reviews");
  const format = useFormatter();
  const { stars, body, title, revealedAt, author } = review;
  return (
    <li className="flex min-w-0 flex-col gap-3 rounded-2xl border border-line bg-surface p-5">
      <div className="flex items-center gap-3">
        <Avatar name={author.name} image={author.image} />
        <div className="min-w-0 flex-1">
          <Link href={profilePath(author.username)} className="block truncate font-medium hover:underline">
            <bdi dir="auto">{author.name}</bdi>
          </Link>
          <p className="flex flex-wrap items-center gap-x-2 text-ink-soft text-sm">
            <Stars average={stars} />
            <span className="sr-only">{t("stars", { stars })}</span>
            <time dateTime={revealedAt}>
              {format.dateTime(new Date(revealedAt), { day: "numeric", month: "short", year: "numeric" })}
            </time>
          </p>
        </div>
      </div>
      {body && (
        <p dir="auto" className="whitespace-pre-wrap wrap-anywhere leading-relaxed">
          {body}
        </p>
      )}
      <p dir="auto" className="mt-auto truncate text-ink-soft text-sm">
        {title}
      </p>
    </li>
  );
}
