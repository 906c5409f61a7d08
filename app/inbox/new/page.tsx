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
import { getContext, getPerson } from "@/lib/marketplace/queries";
import { getSendKey } from "@/lib/messages/send-key";

interface Props {
  searchParams: Promise<{ to?: string; gig?: string; job?: string; order?: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("messages");
  return { title: t("newTitle") };
}

/** Where "Contact" leads: the conversation there is, or a composer that makes none until its first message is sent. */
export default async function NewConversationPage({ searchParams }: Props) {
  const [viewer, query, t] = await Promise.all([getViewer(), searchParams, getTranslations("messages")]);
  const person = await getPerson(String(query.to ?? ""));
  if (!person) return <EmptyState icon={UserRoundX} title={t("newNobodyTitle")} text={t("newNobodyText")} />;
  if (person.id === viewer?.id) {
    return <EmptyState icon={UserRoundX} title={t("newSelfTitle")} text={t("newSelfText")} />;
  }
  const here = pathOf(query);
  const existing = viewer && (await findConversationId(viewer, person.id));
  if (existing) redirect(`/inbox/${existing}${here.search}`);
  const context = await getContext(viewer, { gigId: query.gig, jobId: query.job, orderId: query.order }, person.id);
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
        signInPath={`/sign-in?callbackUrl=${encodeURIComponent(here.path)}`}
      />
    </section>
  );
}

/** This page's own address, and the part of it that says what one writes about. */
function pathOf({ to, gig, job, order }: Awaited<Props["searchParams"]>) {
  const about = new URLSearchParams(
    Object.entries({ gig, job, order }).flatMap(([kind, id]) => (id ? [[kind, String(id)]] : [])),
  );
  const search = about.size > 0 ? `?${about}` : "";
  return { search, path: `/inbox/new?${new URLSearchParams([["to", String(to)], ...about])}` };
}
