import Link from "next/link";
import { useTranslations } from "next-intl";
import { Price } from "@/components/marketplace/price";
import { RatingMark } from "@/components/reviews/rating-mark";
import { Avatar } from "@/components/ui/avatar";
import { gigPath } from "@/lib/marketplace/rules";
import type { GigCardView } from "@/lib/marketplace/types";

/** A gig in a list; the whole card leads to its page. */
export function GigCard({ gig }: { gig: GigCardView }) {
  const t = useTranslations("marketplace");
  return (
    <li className="group relative flex min-w-0 flex-col gap-3">
      <div className="relative overflow-hidden rounded-2xl border border-line">
        <img
          src={gig.image}
          alt=""
          width={640}
          height={400}
          loading="lazy"
          className="aspect-8/5 w-full object-cover transition-transform duration-150 group-hover:scale-102"
        />
        {gig.publishedAt === null && (
          <span className="absolute start-3 top-3 rounded-full bg-surface px-3 py-1 text-xs font-medium">
            {t("draft")}
          </span>
        )}
      </div>
      <p className="flex min-w-0 items-center gap-2 text-sm text-ink-soft">
        <Avatar name={gig.seller.name} image={gig.seller.image} size="sm" />
        <bdi dir="auto" className="truncate">
          {gig.seller.name}
        </bdi>
      </p>
      <h3 dir="auto" className="text-along line-clamp-2 font-medium leading-snug">
        <Link
          href={gigPath(gig.seller.username, gig.slug)}
          className="after:absolute after:inset-0 after:rounded-2xl group-hover:underline"
        >
          {gig.title}
        </Link>
      </h3>
      <p className="mt-auto flex flex-wrap items-center justify-between gap-x-3 gap-y-1">
        <span className="font-semibold">
          <Price centimes={gig.priceCentimes} from />
        </span>
        {gig.rating && <RatingMark rating={gig.rating} />}
      </p>
    </li>
  );
}
