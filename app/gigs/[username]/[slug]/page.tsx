import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ContactLink } from "@/components/marketplace/contact-link";
import { ContactPanel } from "@/components/marketplace/contact-panel";
import { DetailColumns } from "@/components/marketplace/detail-columns";
import { GigHeader } from "@/components/marketplace/gig-header";
import { GigPackages } from "@/components/marketplace/gig-packages";
import { GigQuestions } from "@/components/marketplace/gig-questions";
import { MarketPage } from "@/components/marketplace/market-page";
import { Price } from "@/components/marketplace/price";
import { Prose } from "@/components/marketplace/prose";
import { Section } from "@/components/marketplace/section";
import { SellerCard } from "@/components/marketplace/seller-card";
import { ReviewsSection } from "@/components/reviews/reviews-section";
import { getViewer } from "@/lib/auth/viewer";
import { getGig } from "@/lib/marketplace/gigs";
import { gigPath } from "@/lib/marketplace/rules";
import { firstValues, type SearchParams } from "@/lib/marketplace/search-params";
import { decodeCursor } from "@/lib/orders/rules";
import { getRating, listReviews } from "@/lib/reviews/queries";

interface Props {
  params: Promise<{ username: string; slug: string }>;
  searchParams: SearchParams;
}

export async function generateMetadata({ params }: Pick<Props, "params">): Promise<Metadata> {
  const gig = await load(params);
  return gig ? { title: gig.title, description: gig.description.slice(0, 160) } : {};
}

export default async function GigPage({ params, searchParams }: Props) {
  const [viewer, gig, t] = await Promise.all([getViewer(), load(params), getTranslations("marketplace")]);
  if (!gig) notFound();
  const lowest = gig.packages[0];
  const here = gigPath(gig.seller.username, gig.slug);
  const cursor = decodeCursor((await firstValues(searchParams)).reviews);
  const [rating, reviews, ofReviews] = await Promise.all([
    getRating({ gigId: gig.id }),
    listReviews({ gigId: gig.id }, cursor),
    getTranslations("reviews"),
  ]);
  const signInPath = viewer ? null : `/sign-in?callbackUrl=${encodeURIComponent(here)}`;
  return (
    <MarketPage>
      <DetailColumns>
        <article className="flex min-w-0 flex-col gap-8">
          <GigHeader gig={gig} rating={rating} />
          <Section title={t("aboutGig")}>
            <Prose text={gig.description} />
          </Section>
          <GigPackages gig={gig} signInPath={signInPath} />
          <GigQuestions questions={gig.questions} />
          <ReviewsSection
            rating={rating}
            page={reviews}
            empty={ofReviews("emptyGig")}
            path={here}
            isLater={cursor !== null}
          />
        </article>
        <ContactPanel
          price={lowest && <Price centimes={lowest.priceCentimes} from />}
          own={gig.isOwn && t("ownGig")}
          hint={t("contactHint")}
        >
          <ContactLink to={gig.seller.username} about={{ kind: "gig", id: gig.id }}>
            {t("contact")}
          </ContactLink>
        </ContactPanel>
        <SellerCard person={gig.seller} heading={t("aboutSeller")} />
      </DetailColumns>
    </MarketPage>
  );
}

async function load(params: Props["params"]) {
  const { username, slug } = await params;
  return getGig(await getViewer(), username, slug);
}
