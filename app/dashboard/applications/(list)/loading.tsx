import { ApplicationsSkeleton } from "@/components/applications/applications-skeleton";
import { MarketPage } from "@/components/marketplace/market-page";
import { PageHeadSkeleton } from "@/components/marketplace/page-head-skeleton";

// Beside the list alone: an application's page must decide between 200 and 404 before its first byte leaves.
export default function ApplicationsLoading() {
  return (
    <MarketPage>
      <PageHeadSkeleton />
      <ApplicationsSkeleton />
    </MarketPage>
  );
}
