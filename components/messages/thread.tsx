"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { AttachButton } from "@/components/attachments/attach-button";
import { DropOverlay } from "@/components/attachments/drop-overlay";
import { FilesButton } from "@/components/attachments/files-button";
import { LightboxProvider } from "@/components/attachments/lightbox-provider";
import { TrayView } from "@/components/attachments/tray-view";
import { useIncomingFiles } from "@/components/attachments/use-incoming-files";
import type { ConversationView } from "@/lib/conversations/types";
import type { MessageContext } from "@/lib/marketplace/types";
import type { MessagePage } from "@/lib/messages/types";
import type { PresenceView } from "@/lib/realtime/types";
import { About } from "./about";
import { Composer } from "./composer";
import { ComposerQuote } from "./composer-quote";
import { LiveHeader } from "./live-header";
import { MessageList } from "./message-list";
import { ThreadContexts } from "./thread-contexts";
import { Typing } from "./typing";
import { useDraft } from "./use-draft";
import { useMessageTray } from "./use-message-tray";
import { useReadPosition } from "./use-read-position";
import { useReply } from "./use-reply";
import { useThread } from "./use-thread";
import { WayBack } from "./way-back";

interface Props {
  viewerId: string;
  conversation: ConversationView;
  page: MessagePage;
  /** When the other was last here. */
  presence: PresenceView;
  /** What one came from, to go along with the next message. */
  context: MessageContext | null;
  canAttach: boolean;
  /** The message to open at; null for the newest. */
  messageSeq: number | null;
}

/** One conversation: its history and the place to write. */
export function Thread({ viewerId, conversation, page, presence, context, canAttach, messageSeq }: Props) {
  const t = useTranslations("messages");
  const { id, participant } = conversation;
  const thread = useThread(viewerId, id, page);
  const [draft, setDraft] = useDraft(viewerId, participant.username);
  const [about, setAbout] = useState(context);
  const reply = useReply();
  // One's own messages count as read, so that the first unread one is the other's.
  const [firstUnreadSeq] = useState(conversation.unreadCount > 0 ? conversation.lastReadSeq + 1 : null);
  const [sought, setSought] = useState(messageSeq);
  useReadPosition(viewerId, id, thread.state.messages.at(-1)?.seq ?? 0, conversation.lastReadSeq);

  const [tray, files] = useMessageTray(viewerId, participant.username, {
    conversationId: async () => id,
    deliver(message, attachments) {
      thread.send(message, attachments);
      tray.sent();
      setDraft("");
      setAbout(null);
      reply.cancel();
      // It has gone along; the address would bring it back with a reload.
      if (about) window.history.replaceState(null, "", `/inbox/${id}`);
    },
  });
  const isDropping = useIncomingFiles(canAttach ? (dropped, folders) => tray.add(dropped, folders) : null);

  return (
    <section aria-label={t("thread", { name: participant.name })} className="relative flex min-h-0 flex-1 flex-col">
      <ThreadContexts {...{ viewerId, conversation, reply }} messages={thread.state.messages} jump={setSought}>
        <LightboxProvider messages={thread.state.messages}>
          <LiveHeader participant={participant} presence={presence}>
            <FilesButton conversationId={id} onShow={setSought} />
          </LiveHeader>
          <WayBack>
            <MessageList
              thread={thread}
              conversationId={id}
              participant={participant}
              firstUnreadSeq={firstUnreadSeq}
              soughtSeq={sought}
              onFound={() => setSought(null)}
            />
          </WayBack>
        </LightboxProvider>
        <Typing />
        <Composer
          name={participant.name}
          text={draft}
          onChange={setDraft}
          onSend={(body) => tray.send({ body, context: about, replyTo: reply.replyTo })}
          hasFiles={files.files.length > 0}
          isWaiting={files.queued !== null}
          tools={canAttach && <AttachButton onFiles={(chosen) => tray.add(chosen)} />}
        >
          {about && <About context={about} onRemove={() => setAbout(null)} />}
          <ComposerQuote />
          <TrayView tray={tray} state={files} />
        </Composer>
      </ThreadContexts>
      {isDropping && <DropOverlay />}
    </section>
  );
}
