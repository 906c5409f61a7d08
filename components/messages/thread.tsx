"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import type { ConversationView } from "@/lib/conversations/types";
import type { MessageContext } from "@/lib/marketplace/types";
import type { MessagePage } from "@/lib/messages/types";
import { About } from "./about";
import { Composer } from "./composer";
import { MessageList } from "./message-list";
import { ThreadHeader } from "./thread-header";
import { useDraft } from "./use-draft";
import { useReadPosition } from "./use-read-position";
import { useThread } from "./use-thread";

interface Props {
  viewerId: string;
  conversation: ConversationView;
  page: MessagePage;
  /** What one came from, to go along with the next message. */
  context: MessageContext | null;
}

/** One conversation: its history and the place to write. */
export function Thread({ viewerId, conversation, page, context }: Props) {
  const t = useTranslations("messages");
  const { id, participant } = conversation;
  const thread = useThread(viewerId, id, page);
  const [draft, setDraft] = useDraft(viewerId, participant.username);
  const [about, setAbout] = useState(context);
  // One's own messages count as read, so that the first unread one is the other's.
  const [firstUnreadSeq] = useState(conversation.unreadCount > 0 ? conversation.lastReadSeq + 1 : null);
  useReadPosition(id, thread.state.messages.at(-1)?.seq ?? 0, conversation.lastReadSeq);

  function send(body: string) {
    thread.send(body, about);
    setDraft("");
    setAbout(null);
    // It has gone along; the address would bring it back with a reload.
    if (about) window.history.replaceState(null, "", `/inbox/${id}`);
  }

  return (
    <section aria-label={t("thread", { name: participant.name })} className="flex min-h-0 flex-1 flex-col">
      <ThreadHeader participant={participant} />
      <MessageList thread={thread} conversationId={id} participant={participant} firstUnreadSeq={firstUnreadSeq} />
      <Composer name={participant.name} text={draft} onChange={setDraft} onSend={send}>
        {about && <About context={about} onRemove={() => setAbout(null)} />}
      </Composer>
    </section>
  );
}
