import type { Metadata } from "next";
import { cookies } from "next/headers";
import { notFound, redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Thread } from "@/components/messages/thread";
import { canStoreFiles } from "@/lib/attachments/storage-settings";
import type { Viewer } from "@/lib/auth/types";
import { requirePageViewer } from "@/lib/auth/viewer";
import { getCardsStanding } from "@/lib/cards/standing";
import { DETAILS_COOKIE, detailsChoiceOf } from "@/lib/conversations/details-rules";
import { getFirstContactRefusal } from "@/lib/conversations/first-contact";
import { getConversation } from "@/lib/conversations/queries";
import type { ConversationView } from "@/lib/conversations/types";
import { conversationInput } from "@/lib/conversations/validation";
import { getContext } from "@/lib/marketplace/contexts";
import { aboutOf, contactPath } from "@/lib/marketplace/rules";
import { firstValues, type SearchParams } from "@/lib/marketplace/search-params";
import type { About } from "@/lib/marketplace/types";
import { laneOf } from "@/lib/messages/lane-rules";
import { listMessages } from "@/lib/messages/queries";
import { getSendKey } from "@/lib/messages/send-key";
import { getPresence, presenceView } from "@/lib/realtime/presence";

interface Props {
  params: Promise<{ conversationId: string }>;
  searchParams: SearchParams;
}

/** Few enough to render quickly; a screen shows about fifteen. */
const FIRST_PAGE_LENGTH = 30;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const conversation = await load(await params);
  const t = await getTranslations("inbox");
  return { title: conversation?.participant.name ?? t("title") };
}

export default async function ConversationPage({ params, searchParams }: Props) {
  const viewer = await requirePageViewer();
  const [conversation, query] = await Promise.all([load(await params), firstValues(searchParams)]);
  if (!conversation) notFound();
  const messageSeq = seqOf(query.message, conversation.lastSeq);
  const [about, lane] = [aboutOf(query), laneOf(query.lane)];
  await requireBegun(viewer, conversation, about);
  const { id: conversationId, participant } = conversation;
  const place = opensAt(conversation, messageSeq);
  const [page, newest, presence, context, laneContext, sendKey, cards] = await Promise.all([
    listMessages(viewer, { conversationId, limit: FIRST_PAGE_LENGTH, ...place }),
    place.around === undefined ? null : listMessages(viewer, { conversationId, limit: 1 }),
    getPresence(viewer, { userId: participant.id }),
    about && getContext(viewer, about, participant.id),
    lane && getContext(viewer, lane, participant.id),
    getSendKey(viewer),
    getCardsStanding(viewer, conversation),
  ]);
  return (
    <Thread
      key={conversation.id}
      viewerId={viewer.id}
      conversation={conversation}
      page={page}
      newest={newest?.items[0] ?? null}
      presence={presence ?? presenceView(participant.id, null)}
      context={context}
      laneContext={laneContext}
      canAttach={canStoreFiles()}
      sendKey={sendKey}
      cards={cards}
      messageSeq={messageSeq}
      detailsChoice={detailsChoiceOf((await cookies()).get(DETAILS_COOKIE)?.value)}
    />
  );
}

/** Sends whoever may not begin a conversation to where that is explained. */
async function requireBegun(viewer: Viewer, { lastSeq, participant }: ConversationView, about: About | null) {
  if (lastSeq === 0 && (await getFirstContactRefusal(viewer, participant.id))) {
    redirect(contactPath(participant.username, about));
  }
}

/** Around what is asked for or unread; where that is among the newest, these fill the screen. */
function opensAt(
  { lastSeq, lastReadSeq, unreadCount }: ConversationView,
  messageSeq: number | null,
): { around?: number } {
  const seq = messageSeq ?? (unreadCount > 0 ? lastReadSeq + 1 : lastSeq);
  return seq > lastSeq - FIRST_PAGE_LENGTH / 2 ? {} : { around: seq };
}

/** The message that the address asks for; null for one that is not there. */
function seqOf(message: string | undefined, lastSeq: number): number | null {
  const seq = Number(message);
  return Number.isInteger(seq) && seq >= 1 && seq <= lastSeq ? seq : null;
}

async function load(params: { conversationId: string }) {
  const viewer = await requirePageViewer();
  const input = conversationInput.safeParse(params);
  return input.success ? getConversation(viewer, input.data) : null;
}
