import Link from "next/link";
import { useTranslations } from "next-intl";
import type { ApplicationView } from "@/lib/applications/types";

/** Whose application it is, and for which job. */
export function ApplicationHeader({ application: { role, job, participant } }: { application: ApplicationView }) {
  const t = useTranslations("applications");
  const isCompany = role === "company";
  const title = <bdi dir="auto">{job.title}</bdi>;
  return (
    <header className="flex flex-col gap-2">
      <p className="font-medium text-accent-ink">
        {isCompany ? t("pageCompany", { name: participant.name }) : t("pageApplicant")}
      </p>
      <h1 className="text-balance font-semibold text-2xl leading-tight sm:text-4xl">
        {job.url ? (
          <Link href={job.url} className="hover:underline">
            {title}
          </Link>
        ) : (
          title
        )}
      </h1>
    </header>
  );
}
