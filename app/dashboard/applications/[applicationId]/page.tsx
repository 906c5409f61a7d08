import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ApplicationHeader } from "@/components/applications/application-header";
import { ApplicationPanel } from "@/components/applications/application-panel";
import { LiveApplications } from "@/components/applications/live-applications";
import { AttachmentList } from "@/components/attachments/attachment-list";
import { LightboxProvider } from "@/components/attachments/lightbox-provider";
import { DetailColumns } from "@/components/marketplace/detail-columns";
import { MarketPage } from "@/components/marketplace/market-page";
import { Prose } from "@/components/marketplace/prose";
import { Section } from "@/components/marketplace/section";
import { SellerCard } from "@/components/marketplace/seller-card";
import { Seen } from "@/components/notifications/seen";
import { ConnectionBanner } from "@/components/realtime/connection-banner";
import { ToastsProvider } from "@/components/ui/toasts/toasts-provider";
import { getApplication } from "@/lib/applications/queries";
import { applicationInput } from "@/lib/applications/validation";
import { requirePageViewer } from "@/lib/auth/viewer";
import { getProfile } from "@/lib/marketplace/profiles";

interface Props {
  params: Promise<{ applicationId: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [application, t] = await Promise.all([load(params), getTranslations("applications")]);
  if (application?.role !== "company") return { title: t(application ? "pageApplicant" : "title") };
  return { title: t("pageCompany", { name: application.participant.name }) };
}

export default async function ApplicationPage({ params }: Props) {
  const [application, t] = await Promise.all([load(params), getTranslations("applications")]);
  const person = application && (await getProfile(application.participant.username));
  if (!application || !person) notFound();
  const { id, rev, coverLetter, attachments, role } = application;
  return (
    <MarketPage>
      <ConnectionBanner />
      <ToastsProvider>
        <DetailColumns>
          <article className="flex min-w-0 flex-col gap-8">
            <ApplicationHeader application={application} />
            <Section title={t("letter")}>
              <Prose text={coverLetter} />
            </Section>
            {attachments.length > 0 && (
              <Section title={t("files")}>
                <LightboxProvider messages={[application]}>
                  <div className="flex flex-col gap-2">
                    <AttachmentList attachments={attachments} />
                  </div>
                </LightboxProvider>
              </Section>
            )}
          </article>
          <ApplicationPanel application={application} />
          <SellerCard person={person} heading={t(role === "company" ? "applicant" : "company")} />
        </DetailColumns>
        <LiveApplications applicationId={id} />
        <Seen what={{ applications: [{ id, rev }] }} />
      </ToastsProvider>
    </MarketPage>
  );
}

async function load(params: Props["params"]) {
  const viewer = await requirePageViewer();
  const input = applicationInput.safeParse(await params);
  return input.success ? getApplication(viewer, input.data) : null;
}
