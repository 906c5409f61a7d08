import Link from "next/link";
import { useTranslations } from "next-intl";
import { CategoryIcon } from "@/components/marketplace/category-icon";
import { RatingLink } from "@/components/reviews/rating-link";
import { Avatar } from "@/components/ui/avatar";
import { Notice } from "@/components/ui/notice";
import { profilePath } from "@/lib/marketplace/rules";
import type { GigView } from "@/lib/marketplace/types";
import type { Rating } from "@/lib/reviews/types";

/** What a gig is called, who offers it, and its picture. */
export function GigHeader({ gig, rating }: { gig: GigView; rating: Rating | null }) {
  const t = useTranslations("marketplace");
  return (
    <header className="flex flex-col gap-4">
      <Link
        href={`/gigs?category=${gig.category}`}
        className="flex items-center gap-2 self-start font-medium text-accent-ink hover:underline"
      >
        <CategoryIcon category={gig.category} className="size-4.5" />
        {t(`category.${gig.category}`)}
      </Link>
      <h1 dir="auto" className="text-along text-balance text-2xl font-semibold leading-tight sm:text-4xl">
        {gig.title}
      </h1>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <Link href={profilePath(gig.seller.username)} className="flex min-w-0 items-center gap-3 hover:underline">
          <Avatar name={gig.seller.name} image={gig.seller.image} size="sm" />
          <bdi dir="auto" className="min-w-0 font-medium">
            {gig.seller.name}
          </bdi>
        </Link>
        {rating && <RatingLink rating={rating} />}
      </div>
      {gig.publishedAt === null && <Notice>{t("draftNotice")}</Notice>}
      <img
        src={gig.image}
        alt=""
        width={640}
        height={400}
        fetchPriority="high"
        className="aspect-8/5 w-full lg:aspect-video rounded-2xl border border-line object-cover"
      />
    </header>
  );
}
