import { Hourglass } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { ContextCard } from "@/components/marketplace/context-card";
import { JobLines } from "@/components/marketplace/job-lines";
import { buttonClass } from "@/components/ui/button";
import { profilePath } from "@/lib/marketplace/rules";
import type { JobCardView, MessageContext, PersonView } from "@/lib/marketplace/types";

interface Props {
  person: PersonView;
  /** What one came from. */
  context: MessageContext | null;
  /** Of this person, open now. */
  jobs: readonly JobCardView[];
}

/** Stands where one would write, for whoever may not write first: why that is so, and what to do. */
export function NotYet({ person: { name, username }, context, jobs }: Props) {
  const t = useTranslations("marketplace");
  const canApply = jobs.length > 0;
  const waiting = context?.kind === "gig" ? t("waitOrOrderText", { name }) : t("waitFirstText", { name });
  return (
    <div className="flex min-h-0 flex-1 flex-col overflow-y-auto px-4 py-6 sm:px-6">
      <section aria-labelledby="not-yet" className="m-auto flex w-full max-w-md flex-col gap-5">
        <div className="flex flex-col items-center gap-3 text-center">
          <span className="rounded-2xl bg-accent-soft p-4 text-accent-ink">
            <Hourglass aria-hidden="true" className="size-7" />
          </span>
          <h2 id="not-yet" dir="auto" className="text-balance font-semibold text-xl">
            {canApply ? t("applyFirstTitle") : t("waitFirstTitle", { name })}
          </h2>
          <p className="text-pretty text-ink-soft">{canApply ? t("applyFirstText", { name }) : waiting}</p>
        </div>
        {context && <ContextCard context={context} />}
        <Way context={context} />
        {canApply && <JobLines label={t("jobsOf", { name })} jobs={jobs.filter(({ id }) => id !== context?.id)} />}
        <Link href={profilePath(username)} className={`${buttonClass("plain")} self-center`}>
          {t("seeProfile")}
        </Link>
      </section>
    </div>
  );
}

/** On to what opens the conversation, where the card above is about such a thing. */
function Way({ context }: { context: MessageContext | null }) {
  const t = useTranslations("marketplace");
  if (context?.kind !== "gig" && context?.kind !== "job") return null;
  return (
    <Link href={context.url} className={buttonClass()}>
      {context.kind === "job" ? t("toJob") : t("toPackages")}
    </Link>
  );
}
