import { ArrowLeft, Briefcase } from "lucide-react";
import type { Metadata } from "next";
import Link from "next/link";
import { notFound, redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ApplyForm } from "@/components/applications/apply-form";
import { WhatComesNext } from "@/components/applications/what-comes-next";
import { DetailColumns } from "@/components/marketplace/detail-columns";
import { MarketPage } from "@/components/marketplace/market-page";
import { SellerCard } from "@/components/marketplace/seller-card";
import { ConnectionBanner } from "@/components/realtime/connection-banner";
import { EmptyState } from "@/components/ui/empty-state";
import { findOwnApplicationId } from "@/lib/applications/queries";
import { applicationPath, applicationsPath } from "@/lib/applications/rules";
import { getKind } from "@/lib/auth/queries";
import { requirePageViewer } from "@/lib/auth/viewer";
import { getJob } from "@/lib/marketplace/jobs";
import { jobPath } from "@/lib/marketplace/rules";
import type { JobView } from "@/lib/marketplace/types";

interface Props {
  params: Promise<{ slug: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("applications"))("applyTitle") };
}

export default async function ApplyPage({ params }: Props) {
  const [viewer, { slug }, t] = await Promise.all([requirePageViewer(), params, getTranslations("applications")]);
  const job = await getJob(viewer, slug);
  if (!job || job.publishedAt === null) notFound();
  if (job.isOwn) redirect(applicationsPath({ jobId: job.id }));
  const [kind, applicationId] = await Promise.all([getKind(viewer), findOwnApplicationId(viewer, job.id)]);
  if (applicationId) redirect(applicationPath(applicationId));
  return (
    <MarketPage>
      <ConnectionBanner />
      <DetailColumns>
        <div className="flex min-w-0 flex-col gap-6">
          <Head job={job} title={t("applyTitle")} back={t("toJob")} />
          {kind === "freelancer" ? (
            <ApplyForm viewerId={viewer.id} jobId={job.id} company={job.company} />
          ) : (
            <EmptyState icon={Briefcase} title={t("notForYouTitle")} text={t("notForYouText")} />
          )}
        </div>
        <WhatComesNext name={job.company.name} />
        <SellerCard person={job.company} heading={t("company")} />
      </DetailColumns>
    </MarketPage>
  );
}

function Head({ job, title, back }: { job: JobView; title: string; back: string }) {
  return (
    <header className="flex flex-col gap-2">
      <Link
        href={jobPath(job.slug)}
        className="inline-flex min-h-8 items-center gap-1.5 self-start font-medium text-accent-ink hover:underline pointer-coarse:min-h-11"
      >
        <ArrowLeft aria-hidden="true" className="size-4 rtl:-scale-x-100" />
        {back}
      </Link>
      <h1 className="font-semibold text-2xl sm:text-3xl">{title}</h1>
      <p dir="auto" className="text-balance text-ink-soft text-lg">
        {job.title}
      </p>
    </header>
  );
}
