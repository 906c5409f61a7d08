import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ApplicantRow } from "@/components/applications/applicant-row";
import { Filters } from "@/components/applications/filters";
import { LiveApplications } from "@/components/applications/live-applications";
import { NoApplications } from "@/components/applications/no-applications";
import { OwnRow } from "@/components/applications/own-row";
import { MarketPage } from "@/components/marketplace/market-page";
import { ShowMore } from "@/components/marketplace/show-more";
import { Seen } from "@/components/notifications/seen";
import { ConnectionBanner } from "@/components/realtime/connection-banner";
import { ToastsProvider } from "@/components/ui/toasts/toasts-provider";
import { countApplications, listApplications, listAppliedJobs } from "@/lib/applications/list";
import { APPLICATIONS_PATH, roleFor } from "@/lib/applications/rules";
import type { ApplicationRole } from "@/lib/applications/types";
import { listedBy } from "@/lib/applications/validation";
import { getKind } from "@/lib/auth/queries";
import type { Viewer } from "@/lib/auth/types";
import { requirePageViewer } from "@/lib/auth/viewer";
import { firstValues, type SearchParams } from "@/lib/marketplace/search-params";
import { listRatings } from "@/lib/reviews/queries";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("applications"))("title") };
}

export default async function ApplicationsPage({ searchParams }: { searchParams: SearchParams }) {
  const viewer = await requirePageViewer();
  const [given, kind, jobs] = await Promise.all([firstValues(searchParams), getKind(viewer), listAppliedJobs(viewer)]);
  const role = roleFor(kind, jobs.length > 0);
  const t = await getTranslations("applications");
  return (
    <MarketPage>
      <ConnectionBanner />
      <header>
        <h1 className="font-semibold text-3xl">{t("title")}</h1>
        {role && <p className="text-ink-soft">{t(role === "company" ? "textCompany" : "textApplicant")}</p>}
      </header>
      {role ? (
        <ToastsProvider>
          <List viewer={viewer} role={role} given={given} jobs={role === "company" ? jobs : []} />
        </ToastsProvider>
      ) : (
        <NoApplications as={null} isNarrowed={false} />
      )}
    </MarketPage>
  );
}

interface ListProps {
  viewer: Viewer;
  role: ApplicationRole;
  given: Readonly<Record<string, string | undefined>>;
  jobs: Awaited<ReturnType<typeof listAppliedJobs>>;
}

async function List({ viewer, role, given, jobs }: ListProps) {
  const asked = listedBy(role, given);
  const { jobId, stage, cursor } = asked;
  const [t, page, counts] = await Promise.all([
    getTranslations("applications"),
    listApplications(viewer, asked),
    countApplications(viewer, { role, jobId }),
  ]);
  const ratings = await listRatings(role === "company" ? page.items.map(({ applicantId }) => applicantId) : []);
  const isNarrowed = jobId !== undefined || stage !== undefined;
  const isEmpty = Object.values(counts).every((count) => count === 0) && !isNarrowed;
  return (
    <>
      {!isEmpty && <Filters filter={{ jobId, stage }} counts={counts} jobs={jobs} />}
      {page.items.length > 0 ? (
        <ul aria-label={t("title")} className="flex flex-col gap-3">
          {page.items.map((application) =>
            role === "company" ? (
              <ApplicantRow
                key={application.id}
                application={application}
                rating={ratings.get(application.applicantId)}
                showsJob={jobId === undefined}
              />
            ) : (
              <OwnRow key={application.id} application={application} />
            ),
          )}
        </ul>
      ) : (
        <NoApplications as={role} isNarrowed={isNarrowed} />
      )}
      <ShowMore
        path={APPLICATIONS_PATH}
        query={{ job: jobId, stage }}
        nextCursor={page.nextCursor}
        isLater={cursor !== undefined}
      />
      <LiveApplications />
      {page.items.length > 0 && <Seen what={{ applications: page.items.map(({ id, rev }) => ({ id, rev })) }} />}
    </>
  );
}
