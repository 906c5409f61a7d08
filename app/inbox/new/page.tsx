import { UserRoundX } from "lucide-react";
import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { FirstMessage } from "@/components/messages/first-message";
import { NewConversation } from "@/components/messages/new-conversation";
import { ThreadHeader } from "@/components/messages/thread-header";
import { EmptyState } from "@/components/ui/empty-state";
import { canStoreFiles } from "@/lib/attachments/storage-settings";
import { getViewer } from "@/lib/auth/viewer";
import { findConversationId } from "@/lib/conversations/queries";
import { getContext } from "@/lib/marketplace/contexts";
import { getPerson } from "@/lib/marketplace/queries";
import { aboutOf, aboutParams, contactPath } from "@/lib/marketplace/rules";
import { firstValues, type SearchParams } from "@/lib/marketplace/search-params";
import { getSendKey } from "@/lib/messages/send-key";

interface Props {
  searchParams: SearchParams;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("messages");
  return { title: t("newTitle") };
}

/** Where "Contact" leads: the conversation there is, or a composer that makes none until its first message is sent. */
export default async function NewConversationPage({ searchParams }: Props) {
  const [viewer, query, t] = await Promise.all([getViewer(), firstValues(searchParams), getTranslations("messages")]);
  const person = await getPerson(query.to ?? "");
  if (!person) return <EmptyState icon={UserRoundX} title={t("newNobodyTitle")} text={t("newNobodyText")} />;
  if (person.id === viewer?.id) {
    return <EmptyState icon={UserRoundX} title={t("newSelfTitle")} text={t("newSelfText")} />;
  }
  const about = aboutOf(query);
  const existing = viewer && (await findConversationId(viewer, person.id));
  if (existing) redirect(`/inbox/${existing}${about ? `?${new URLSearchParams(aboutParams(about))}` : ""}`);
  const context = about && (await getContext(viewer, about, person.id));
  return (
    <section className="relative mx-auto flex min-h-0 w-full flex-1 flex-col">
      <ThreadHeader participant={person} />
      <NewConversation person={person} context={context} />
      <FirstMessage
        viewerId={viewer?.id ?? null}
        to={person}
        context={context}
        canAttach={viewer !== null && canStoreFiles()}
        sendKey={viewer ? await getSendKey(viewer) : "enter"}
        signInPath={`/sign-in?callbackUrl=${encodeURIComponent(contactPath(person.username, about))}`}
      />
    </section>
  );
}
