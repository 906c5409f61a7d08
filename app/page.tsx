import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { CardGrid } from "@/components/marketplace/card-grid";
import { CategoryTiles } from "@/components/marketplace/category-tiles";
import { GigCard } from "@/components/marketplace/gig-card";
import { Hero } from "@/components/marketplace/hero";
import { HowItWorks } from "@/components/marketplace/how-it-works";
import { JobCard } from "@/components/marketplace/job-card";
import { MarketPage } from "@/components/marketplace/market-page";
import { Section } from "@/components/marketplace/section";
import { listGigs } from "@/lib/marketplace/gigs";
import { listJobs } from "@/lib/marketplace/jobs";

const GIGS_SHOWN = 8;
const JOBS_SHOWN = 4;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("marketplace");
  return { title: t("homeTitle") };
}

export default async function HomePage() {
  const [t, gigs, jobs] = await Promise.all([getTranslations("marketplace"), listGigs(), listJobs()]);
  return (
    <MarketPage>
      <Hero />
      <Section title={t("categories")}>
        <CategoryTiles />
      </Section>
      <Section title={t("newestGigs")} more={{ href: "/gigs", label: t("allGigs") }}>
        <CardGrid>
          {gigs.items.slice(0, GIGS_SHOWN).map((gig) => (
            <GigCard key={gig.id} gig={gig} />
          ))}
        </CardGrid>
      </Section>
      <Section title={t("howItWorks")}>
        <HowItWorks />
      </Section>
      <Section title={t("openJobs")} more={{ href: "/jobs", label: t("allJobs") }}>
        <ul className="grid grid-cols-1 gap-4 lg:grid-cols-2">
          {jobs.items.slice(0, JOBS_SHOWN).map((job) => (
            <JobCard key={job.id} job={job} />
          ))}
        </ul>
      </Section>
    </MarketPage>
  );
}
