import { BriefcaseBusiness } from "lucide-react";
import type { Metadata } from "next";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { CategoryFilter } from "@/components/marketplace/category-filter";
import { JobCard } from "@/components/marketplace/job-card";
import { JobFilters } from "@/components/marketplace/job-filters";
import { MarketPage } from "@/components/marketplace/market-page";
import { SearchForm } from "@/components/marketplace/search-form";
import { ShowMore } from "@/components/marketplace/show-more";
import { buttonClass } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { jobFilterOf, jobQuery } from "@/lib/marketplace/filter-rules";
import { listJobCities, listJobs } from "@/lib/marketplace/jobs";
import { decodeCursor } from "@/lib/marketplace/rules";
import { firstValues, type SearchParams } from "@/lib/marketplace/search-params";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("marketplace");
  return { title: t("jobsTitle"), description: t("jobsText") };
}

export default async function JobsPage({ searchParams }: { searchParams: SearchParams }) {
  const [t, given, cities] = await Promise.all([
    getTranslations("marketplace"),
    firstValues(searchParams),
    listJobCities(),
  ]);
  const filter = jobFilterOf(given, cities);
  const cursor = decodeCursor(given.after);
  const page = await listJobs({ ...filter, cursor });
  const query = jobQuery(filter);
  return (
    <MarketPage>
      <header className="flex flex-col gap-5">
        <div>
          <h1 dir="auto" className="text-3xl font-semibold">
            {filter.term ? t("jobsFound", { term: filter.term }) : t("jobsTitle")}
          </h1>
          <p className="text-ink-soft">{t("jobsText")}</p>
        </div>
        <SearchForm path="/jobs" term={filter.term} category={filter.category}>
          <JobFilters filter={filter} cities={cities} />
        </SearchForm>
        <CategoryFilter path="/jobs" selected={filter.category} query={query} />
      </header>
      <h2 className="sr-only">{t("results")}</h2>
      {page.items.length > 0 ? (
        <ul className="grid grid-cols-1 gap-4 lg:grid-cols-2">
          {page.items.map((job) => (
            <JobCard key={job.id} job={job} />
          ))}
        </ul>
      ) : (
        <EmptyState icon={BriefcaseBusiness} title={t("noJobsTitle")} text={t("noJobsText")}>
          <Link href="/jobs" className={buttonClass("quiet")}>
            {t("allJobs")}
          </Link>
        </EmptyState>
      )}
      <ShowMore path="/jobs" query={query} nextCursor={page.nextCursor} isLater={cursor !== null} />
    </MarketPage>
  );
}
