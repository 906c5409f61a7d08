import { useFormatter, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ContactLink } from "@/components/marketplace/contact-link";
import type { ApplicationView } from "@/lib/applications/types";
import { OwnStage } from "./own-stage";
import { StageControl } from "./stage-control";

/** How far an application is, what can be done about it, and the way to talk about it. */
export function ApplicationPanel({ application }: { application: ApplicationView }) {
  const t = useTranslations("applications");
  const { id, role, participant, stage, createdAt, stageAt, rev } = application;
  return (
    <section className="flex flex-col gap-4 rounded-2xl border border-line bg-surface p-5 shadow-card">
      <h2 className="font-semibold">{t("stage")}</h2>
      {role === "company" ? (
        <StageControl application={application} name={participant.name} />
      ) : (
        <OwnStage application={application} />
      )}
      {role === "applicant" && <p className="text-ink-soft">{t(`means.${stage}`)}</p>}
      {role === "company" && stage === "withdrawn" && (
        <p className="text-ink-soft">{t("withdrawnText", { name: participant.name })}</p>
      )}
      <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-2 text-sm">
        <Fact name={t("sentOn")}>
          <Day at={createdAt} />
        </Fact>
        {rev > 0 && (
          <Fact name={t("stageSince")}>
            <Day at={stageAt} />
          </Fact>
        )}
      </dl>
      <ContactLink to={participant.username} about={{ kind: "application", id }}>
        {t("message")}
      </ContactLink>
    </section>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt className="text-ink-soft">{name}</dt>
      <dd className="text-end font-medium">{children}</dd>
    </>
  );
}

function Day({ at }: { at: string }) {
  const format = useFormatter();
  const date = new Date(at);
  return (
    <time dateTime={at} title={format.dateTime(date, "exact")}>
      {format.dateTime(date, { dateStyle: "medium" })}
    </time>
  );
}
