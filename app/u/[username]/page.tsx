import { Sprout } from "lucide-react";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { CardGrid } from "@/components/marketplace/card-grid";
import { GigCard } from "@/components/marketplace/gig-card";
import { JobCard } from "@/components/marketplace/job-card";
import { MarketPage } from "@/components/marketplace/market-page";
import { Portfolio } from "@/components/marketplace/portfolio";
import { ProfileHeader } from "@/components/marketplace/profile-header";
import { ProfileSide } from "@/components/marketplace/profile-side";
import { Prose } from "@/components/marketplace/prose";
import { Section } from "@/components/marketplace/section";
import { ReviewsSection } from "@/components/reviews/reviews-section";
import { EmptyState } from "@/components/ui/empty-state";
import { getViewer } from "@/lib/auth/viewer";
import { listGigsOf } from "@/lib/marketplace/gigs";
import { listJobsOf } from "@/lib/marketplace/jobs";
import { listPortfolio } from "@/lib/marketplace/portfolio";
import { getProfile } from "@/lib/marketplace/profiles";
import { profilePath } from "@/lib/marketplace/rules";
import { firstValues, type SearchParams } from "@/lib/marketplace/search-params";
import { decodeCursor } from "@/lib/orders/rules";
import { getRating, listReviews } from "@/lib/reviews/queries";

interface Props {
  params: Promise<{ username: string }>;
  searchParams: SearchParams;
}

export async function generateMetadata({ params }: Pick<Props, "params">): Promise<Metadata> {
  const person = await getProfile((await params).username);
  return person ? { title: person.name, description: person.headline } : {};
}

export default async function ProfilePage({ params, searchParams }: Props) {
  const [viewer, person, t, ofReviews, query] = await Promise.all([
    getViewer(),
    params.then(({ username }) => getProfile(username)),
    getTranslations("marketplace"),
    getTranslations("reviews"),
    firstValues(searchParams),
  ]);
  if (!person) notFound();
  const cursor = decodeCursor(query.reviews);
  const [portfolio, gigs, jobs, rating, reviews] = await Promise.all([
    listPortfolio(person.id),
    listGigsOf(viewer, person.id),
    listJobsOf(viewer, person.id),
    getRating({ personId: person.id }),
    listReviews({ personId: person.id }, cursor),
  ]);
  const isOwn = viewer?.id === person.id;
  const offersNothing = person.kind === "freelancer" && gigs.length === 0;
  return (
    <MarketPage>
      <div className="grid grid-cols-1 gap-8 lg:grid-cols-[minmax(0,1fr)_21rem] lg:gap-12">
        <div className="flex min-w-0 flex-col gap-8">
          <ProfileHeader person={person} rating={rating} />
          {person.about && (
            <Section title={t("aboutPerson")}>
              <Prose text={person.about} />
            </Section>
          )}
        </div>
        <ProfileSide person={person} isOwn={isOwn} />
      </div>
      <Portfolio items={portfolio} isOwn={isOwn && person.kind === "freelancer"} />
      {gigs.length > 0 && (
        <Section title={t("gigsOf", { name: person.name })}>
          <CardGrid>
            {gigs.map((gig) => (
              <GigCard key={gig.id} gig={gig} />
            ))}
          </CardGrid>
        </Section>
      )}
      {jobs.length > 0 && (
        <Section title={t("jobsOf", { name: person.name })}>
          <ul className="grid grid-cols-1 gap-4 lg:grid-cols-2">
            {jobs.map((job) => (
              <JobCard key={job.id} job={job} />
            ))}
          </ul>
        </Section>
      )}
      {offersNothing && (
        <EmptyState icon={Sprout} title={t("noOffersTitle")} text={t("noOffersText", { name: person.name })} />
      )}
      <ReviewsSection
        rating={rating}
        page={reviews}
        empty={ofReviews("emptyPerson", { name: person.name })}
        path={profilePath(person.username)}
        isLater={cursor !== null}
      />
    </MarketPage>
  );
}
