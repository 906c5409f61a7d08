import { SearchX } from "lucide-react";
import type { Metadata } from "next";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { CardGrid } from "@/components/marketplace/card-grid";
import { CategoryFilter } from "@/components/marketplace/category-filter";
import { GigCard } from "@/components/marketplace/gig-card";
import { MarketPage } from "@/components/marketplace/market-page";
import { SearchForm } from "@/components/marketplace/search-form";
import { ShowMore } from "@/components/marketplace/show-more";
import { buttonClass } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { listGigs } from "@/lib/marketplace/gigs";
import { categoryOf, decodeCursor, searchTermOf } from "@/lib/marketplace/rules";
import { firstValues, type SearchParams } from "@/lib/marketplace/search-params";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("marketplace");
  return { title: t("gigsTitle"), description: t("gigsText") };
}

export default async function GigsPage({ searchParams }: { searchParams: SearchParams }) {
  const given = await firstValues(searchParams);
  const category = categoryOf(given.category);
  const term = searchTermOf(given.q);
  const cursor = decodeCursor(given.after);
  const [t, page] = await Promise.all([getTranslations("marketplace"), listGigs({ category, term, cursor })]);
  return (
    <MarketPage>
      <header className="flex flex-col gap-5">
        <div>
          <h1 dir="auto" className="text-3xl font-semibold">
            {term ? t("gigsFound", { term }) : t("gigsTitle")}
          </h1>
          <p className="text-ink-soft">{t("gigsText")}</p>
        </div>
        <SearchForm term={term} category={category} />
        <CategoryFilter path="/gigs" selected={category} term={term} />
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
      <ShowMore path="/gigs" query={{ q: term, category }} nextCursor={page.nextCursor} isLater={cursor !== null} />
    </MarketPage>
  );
}
