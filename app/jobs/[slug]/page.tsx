import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Budget } from "@/components/marketplace/budget";
import { ContactLink } from "@/components/marketplace/contact-link";
import { ContactPanel } from "@/components/marketplace/contact-panel";
import { DetailColumns } from "@/components/marketplace/detail-columns";
import { JobHeader } from "@/components/marketplace/job-header";
import { MarketPage } from "@/components/marketplace/market-page";
import { Prose } from "@/components/marketplace/prose";
import { Section } from "@/components/marketplace/section";
import { SellerCard } from "@/components/marketplace/seller-card";
import { getViewer } from "@/lib/auth/viewer";
import { getFirstContactRefusal } from "@/lib/conversations/first-contact";
import { getJob } from "@/lib/marketplace/jobs";

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
          own={job.isOwn && t("ownJob")}
          hint={t("askHint")}
        >
          {mustApply ? (
            <p className="rounded-xl bg-sand px-4 py-3 text-sm">{t("askOnceApplied", { name: job.company.name })}</p>
          ) : (
            <ContactLink to={job.company.username} about={{ kind: "job", id: job.id }}>
              {t("askQuestion")}
            </ContactLink>
          )}
        </ContactPanel>
        <SellerCard person={job.company} heading={t("aboutCompany")} />
      </DetailColumns>
    </MarketPage>
  );
}

async function load(params: Props["params"]) {
  const { slug } = await params;
  return getJob(await getViewer(), slug);
}
