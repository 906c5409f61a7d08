import { JobListSkeleton } from "@/components/marketplace/job-list-skeleton";
import { MarketPage } from "@/components/marketplace/market-page";
import { PageHeadSkeleton } from "@/components/marketplace/page-head-skeleton";

// Beside the list alone: a job's page must decide between 200 and 404 before its first byte leaves.
export default function JobsLoading() {
  return (
    <MarketPage>
      <PageHeadSkeleton />
      <JobListSkeleton />
    </MarketPage>
  );
}
