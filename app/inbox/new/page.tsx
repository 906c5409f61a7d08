import { UserRoundX } from "lucide-react";
import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { AwaitFirstWord } from "@/components/messages/await-first-word";
import { FirstMessage } from "@/components/messages/first-message";
import { NewConversation } from "@/components/messages/new-conversation";
import { NotYet } from "@/components/messages/not-yet";
import { ThreadHeader } from "@/components/messages/thread-header";
import { EmptyState } from "@/components/ui/empty-state";
import { canStoreFiles } from "@/lib/attachments/storage-settings";
import { getViewer } from "@/lib/auth/viewer";
import { getFirstContactRefusal } from "@/lib/conversations/first-contact";
import { findConversationId } from "@/lib/conversations/queries";
import { getContext } from "@/lib/marketplace/contexts";
import { listJobsOf } from "@/lib/marketplace/jobs";
import { getPerson } from "@/lib/marketplace/queries";
import { aboutOf, aboutQuery, contactPath } from "@/lib/marketplace/rules";
import { firstValues, type SearchParams } from "@/lib/marketplace/search-params";
import { getSendKey } from "@/lib/messages/send-key";

interface Props {
  searchParams: SearchParams;
}

/** Enough to choose from; the profile has all. */
const JOBS_SHOWN = 5;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("messages");
  return { title: t("newTitle") };
}

/**
 * Where "Contact" leads: the conversation there is, or a composer that makes none until its first message is sent; to whoever
 * may not send that, why.
 */
export default async function NewConversationPage({ searchParams }: Props) {
  const [viewer, query, t] = await Promise.all([getViewer(), firstValues(searchParams), getTranslations("messages")]);
  const person = await getPerson(query.to ?? "");
  if (!person) return <EmptyState icon={UserRoundX} title={t("newNobodyTitle")} text={t("newNobodyText")} />;
  if (person.id === viewer?.id) {
    return <EmptyState icon={UserRoundX} title={t("newSelfTitle")} text={t("newSelfText")} />;
  }
  const about = aboutOf(query);
  const existing = viewer && (await findConversationId(viewer, person.id));
  if (existing) redirect(`/inbox/${existing}${aboutQuery(about)}`);
  const [context, refusal] = await Promise.all([
    about && getContext(viewer, about, person.id),
    viewer && getFirstContactRefusal(viewer, person.id),
  ]);
  return (
    <section className="relative mx-auto flex min-h-0 w-full flex-1 flex-col">
      <ThreadHeader participant={person} />
      {refusal ? (
        <>
          <NotYet person={person} context={context} jobs={(await listJobsOf(null, person.id)).slice(0, JOBS_SHOWN)} />
          <AwaitFirstWord personId={person.id} query={aboutQuery(about)} />
        </>
      ) : (
        <>
          <NewConversation person={person} context={context} />
          <FirstMessage
            viewerId={viewer?.id ?? null}
            to={person}
            context={context}
            canAttach={viewer !== null && canStoreFiles()}
            sendKey={viewer ? await getSendKey(viewer) : "enter"}
            signInPath={`/sign-in?callbackUrl=${encodeURIComponent(contactPath(person.username, about))}`}
          />
        </>
      )}
    </section>
  );
}
