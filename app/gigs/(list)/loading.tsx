import { CardGridSkeleton } from "@/components/marketplace/card-grid-skeleton";
import { MarketPage } from "@/components/marketplace/market-page";
import { PageHeadSkeleton } from "@/components/marketplace/page-head-skeleton";

// Beside the list alone: a gig's page must decide between 200 and 404 before its first byte leaves.
export default function GigsLoading() {
  return (
    <MarketPage>
      <PageHeadSkeleton />
      <CardGridSkeleton />
    </MarketPage>
  );
}
