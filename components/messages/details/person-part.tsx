"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import { ProfileFacts } from "@/components/marketplace/profile-facts";
import { RatingMark } from "@/components/reviews/rating-mark";
import { Avatar } from "@/components/ui/avatar";
import type { PersonDetails } from "@/lib/conversations/types";
import { profilePath } from "@/lib/marketplace/rules";
import { Part } from "./part";
import { TheirClock } from "./their-clock";

/** The other person: what others say of them, where they are and what time it is there. */
export function PersonPart({ person, at }: { person: PersonDetails; at: string }) {
  const t = useTranslations("messages.details");
  const profile = profilePath(person.username);
  const { rating, completedOrders, timeZone } = person;
  return (
    <Part title={t.rich("person", { name: () => <bdi dir="auto">{person.name}</bdi> })}>
      <div className="flex flex-col gap-4 rounded-2xl border border-line bg-surface p-4">
        <Link href={profile} className="group flex items-center gap-3">
          <Avatar name={person.name} image={person.image} />
          <span className="min-w-0 flex-1">
            <span dir="auto" className="text-along block truncate font-medium group-hover:underline">
              {person.name}
            </span>
            {person.headline && (
              <span dir="auto" className="text-along line-clamp-2 text-ink-soft text-sm">
                {person.headline}
              </span>
            )}
          </span>
        </Link>
        <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-ink-soft text-sm">
          {rating ? <RatingMark rating={rating} /> : t("noReviews")}
          <span>{t("completed", { count: completedOrders })}</span>
        </p>
        <ProfileFacts person={person}>{timeZone && <TheirClock timeZone={timeZone} at={at} />}</ProfileFacts>
        <Link href={profile} className="self-start font-medium text-accent-ink text-sm hover:underline">
          {t("profile")}
        </Link>
      </div>
    </Part>
  );
}
