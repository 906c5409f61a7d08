import { useTranslations } from "next-intl";
import { RatingLink } from "@/components/reviews/rating-link";
import { Avatar } from "@/components/ui/avatar";
import type { ProfileView } from "@/lib/marketplace/types";
import type { Rating } from "@/lib/reviews/types";

/** Who this page is about. */
export function ProfileHeader({ person, rating }: { person: ProfileView; rating: Rating | null }) {
  const t = useTranslations("marketplace");
  return (
    <header className="flex flex-col gap-4 sm:flex-row sm:items-center sm:gap-6">
      <Avatar name={person.name} image={person.image} size="xl" />
      <div className="flex min-w-0 flex-col gap-1">
        <h1 dir="auto" className="text-along text-2xl font-semibold sm:text-3xl">
          {person.name}
        </h1>
        {person.headline && (
          <p dir="auto" className="text-along text-base text-ink-soft">
            {person.headline}
          </p>
        )}
        <p className="text-sm text-ink-soft">
          {t(`kind.${person.kind}`)} · <bdi>{t("handle", { username: person.username })}</bdi>
        </p>
        {rating && <RatingLink rating={rating} />}
      </div>
    </header>
  );
}
