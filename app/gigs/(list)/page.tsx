import { SearchX } from "lucide-react";
import type { Metadata } from "next";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { CardGrid } from "@/components/marketplace/card-grid";
import { CategoryFilter } from "@/components/marketplace/category-filter";
import { GigCard } from "@/components/marketplace/gig-card";
import { GigFilters } from "@/components/marketplace/gig-filters";
import { MarketPage } from "@/components/marketplace/market-page";
import { SearchForm } from "@/components/marketplace/search-form";
import { ShowMore } from "@/components/marketplace/show-more";
import { buttonClass } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { gigFilterOf, gigQuery } from "@/lib/marketplace/filter-rules";
import { listGigs } from "@/lib/marketplace/gigs";
import { decodeCursor } from "@/lib/marketplace/rules";
import { firstValues, type SearchParams } from "@/lib/marketplace/search-params";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("marketplace");
  return { title: t("gigsTitle"), description: t("gigsText") };
}

export default async function GigsPage({ searchParams }: { searchParams: SearchParams }) {
  const given = await firstValues(searchParams);
  const filter = gigFilterOf(given);
  const query = gigQuery(filter);
  const cursor = decodeCursor(given.after);
  const [t, page] = await Promise.all([getTranslations("marketplace"), listGigs({ ...filter, cursor })]);
  return (
    <MarketPage>
      <header className="flex flex-col gap-5">
        <div>
          <h1 dir="auto" className="text-3xl font-semibold">
            {filter.term ? t("gigsFound", { term: filter.term }) : t("gigsTitle")}
          </h1>
          <p className="text-ink-soft">{t("gigsText")}</p>
        </div>
        <SearchForm term={filter.term} category={filter.category}>
          <GigFilters filter={filter} />
        </SearchForm>
        <CategoryFilter path="/gigs" selected={filter.category} query={query} />
      </header>
      <h2 className="sr-only">{t("results")}</h2>
      {page.items.length > 0 ? (
        <CardGrid>
          {page.items.map((gig) => (
            <GigCard key={gig.id} gig={gig} />
          ))}
        </CardGrid>
      ) : (
        <EmptyState icon={SearchX} title={t("noGigsTitle")} text={t("noGigsText")}>
          <Link href="/gigs" className={buttonClass("quiet")}>
            {t("allGigs")}
          </Link>
        </EmptyState>
      )}
      <ShowMore path="/gigs" query={query} nextCursor={page.nextCursor} isLater={cursor !== null} />
    </MarketPage>
  );
}
