import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ApplyLink } from "@/components/applications/apply-link";
import { Budget } from "@/components/marketplace/budget";
import { ContactLink } from "@/components/marketplace/contact-link";
import { ContactPanel } from "@/components/marketplace/contact-panel";
import { DetailColumns } from "@/components/marketplace/detail-columns";
import { JobHeader } from "@/components/marketplace/job-header";
import { MarketPage } from "@/components/marketplace/market-page";
import { Prose } from "@/components/marketplace/prose";
import { Section } from "@/components/marketplace/section";
import { SellerCard } from "@/components/marketplace/seller-card";
import { countApplications } from "@/lib/applications/list";
import { findOwnApplicationId } from "@/lib/applications/queries";
import { applicationsPath } from "@/lib/applications/rules";
import { getKind } from "@/lib/auth/queries";
import { getViewer } from "@/lib/auth/viewer";
import { getFirstContactRefusal } from "@/lib/conversations/first-contact";
import { getJob } from "@/lib/marketplace/jobs";
import type { JobView } from "@/lib/marketplace/types";

interface Props {
  params: Promise<{ slug: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const job = await load(params);
  return job ? { title: job.title, description: job.description.slice(0, 160) } : {};
}

export default async function JobPage({ params }: Props) {
  const [viewer, job, t] = await Promise.all([getViewer(), load(params), getTranslations("marketplace")]);
  if (!job) notFound();
  const mustApply = viewer !== null && !job.isOwn && (await getFirstContactRefusal(viewer, job.company.id)) !== null;
  return (
    <MarketPage>
      <DetailColumns>
        <article className="flex min-w-0 flex-col gap-8">
          <JobHeader job={job} />
          <Section title={t("jobDescription")}>
            <Prose text={job.description} />
          </Section>
        </article>
        <ContactPanel
          price={<Budget minCentimes={job.budgetMinCentimes} maxCentimes={job.budgetMaxCentimes} />}
          own={job.isOwn && <OwnJob jobId={job.id} text={t("ownJob")} />}
          hint={t("askHint")}
        >
          {job.publishedAt && <Apply job={job} />}
          {mustApply ? (
            <p className="rounded-xl bg-sand px-4 py-3 text-sm max-lg:max-w-44 max-lg:px-3 max-lg:py-2 max-lg:text-xs">
              {t("askOnceApplied", { name: job.company.name })}
            </p>
          ) : (
            <ContactLink to={job.company.username} about={{ kind: "job", id: job.id }} variant="outline">
              {t("askQuestion")}
            </ContactLink>
          )}
        </ContactPanel>
        <SellerCard person={job.company} heading={t("aboutCompany")} />
      </DetailColumns>
    </MarketPage>
  );
}

/** The way to apply, or to what the viewer has sent already. */
async function Apply({ job }: { job: JobView }) {
  const viewer = await getViewer();
  const [kind, applicationId] = viewer
    ? await Promise.all([getKind(viewer), findOwnApplicationId(viewer, job.id)])
    : [null, null];
  return <ApplyLink slug={job.slug} viewerKind={kind} applicationId={applicationId} />;
}

/** Says whose job it is, and leads to who has applied. */
async function OwnJob({ jobId, text }: { jobId: string; text: string }) {
  const [viewer, t] = await Promise.all([getViewer(), getTranslations("applications")]);
  const counts = viewer ? Object.values(await countApplications(viewer, { role: "company", jobId })) : [];
  const count = counts.reduce((sum, number) => sum + number, 0);
  return (
    <>
      <p>{text}</p>
      <Link
        href={applicationsPath({ jobId })}
        className="inline-flex min-h-8 items-center text-accent-ink hover:underline pointer-coarse:min-h-11"
      >
        {t("seeApplications", { count })}
      </Link>
    </>
  );
}

async function load(params: Props["params"]) {
  const { slug } = await params;
  return getJob(await getViewer(), slug);
}
