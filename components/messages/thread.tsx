"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { FilesButton } from "@/components/attachments/files-button";
import { LateDropOverlay } from "@/components/attachments/late-parts";
import { LightboxProvider } from "@/components/attachments/lightbox-provider";
import { TrayView } from "@/components/attachments/tray-view";
import { useIncomingFiles } from "@/components/attachments/use-incoming-files";
import { ThreadEntry } from "@/components/inbox/entry/thread-entry";
import { ThreadTools } from "@/components/inbox/entry/thread-tools";
import { About } from "@/components/messages/composer/about";
import { Composer } from "@/components/messages/composer/composer";
import { LateComposerQuote } from "@/components/messages/composer/late-parts";
import { useDraft } from "@/components/messages/composer/use-draft";
import { useDraftSync } from "@/components/messages/composer/use-draft-sync";
import { useMessageTray } from "@/components/messages/composer/use-message-tray";
import { useReply } from "@/components/messages/composer/use-reply";
import { NEWEST } from "@/components/messages/log/jump-context";
import { MessageList } from "@/components/messages/log/message-list";
import type { Unread } from "@/components/messages/log/reading-guide";
import { WayBack } from "@/components/messages/log/way-back";
import { ThreadSearch } from "@/components/search/thread-search";
import type { ConversationView } from "@/lib/conversations/types";
import { versionSent } from "@/lib/inbox/draft-state";
import type { MessageContext } from "@/lib/marketplace/types";
import type { MessagePage, MessageView, SendKey } from "@/lib/messages/types";
import type { PresenceView } from "@/lib/realtime/types";
import { hitAddress } from "@/lib/search/address";
import { LiveHeader } from "./live-header";
import { ThreadContexts } from "./thread-contexts";
import { Typing } from "./typing";
import { useFetchAhead } from "./use-fetch-ahead";
import { useThread } from "./use-thread";

interface Props {
  viewerId: string;
  conversation: ConversationView;
  page: MessagePage;
  /** When the other was last here. */
  presence: PresenceView;
  /** What one came from, to go along with the next message. */
  context: MessageContext | null;
  canAttach: boolean;
  /** What sends a message, as the viewer has set it. */
  sendKey: SendKey;
  /** The message to open at; null for the newest. */
  messageSeq: number | null;
}

/** One conversation: its history and the place to write. */
export function Thread({ viewerId, conversation, page, presence, context, ...props }: Props) {
  const { canAttach, sendKey, messageSeq } = props;
  const t = useTranslations("messages");
  const { id, participant } = conversation;
  useFetchAhead();
  const thread = useThread(viewerId, id, page);
  const [about, setAbout] = useAsked(context, context?.id);
  // One's own messages count as read, so that the first unread one is the other's.
  const [unread] = useState(unreadOf(conversation));
  const [sought, setSought] = useAsked(messageSeq, messageSeq);

  const [tray, files] = useMessageTray(viewerId, participant.username, {
    conversationId: async () => id,
    deliver(message, attachments) {
      const draftVersion = versionSent(draft.read(), message.body);
      thread.send({ ...message, draftVersion }, attachments);
      setSought(NEWEST);
      tray.sent();
      if (draftVersion !== undefined) draft.dispatch({ type: "handed-over" });
      setAbout(null);
      // It has gone along; the address would bring it back with a reload.
      if (about) window.history.replaceState(null, "", hitAddress(new URLSearchParams(window.location.search), id));
    },
  });
  const draft = useDraft({ viewerId, username: participant.username, initial: conversation.draft, tray });
  useDraftSync(id, draft, thread.state.pending.length === 0);
  const reply = useReply(draft, thread.state.messages);
  const isDropping = useIncomingFiles(canAttach ? (dropped, folders) => tray.add(dropped, folders) : null);

  return (
    <section aria-label={t("thread", { name: participant.name })} className="relative flex min-h-0 flex-1 flex-col">
      <ThreadContexts {...{ viewerId, conversation, reply }} messages={thread.state.messages} jump={setSought}>
        <LightboxProvider messages={thread.state.messages}>
          <LiveHeader participant={participant} presence={presence}>
            <ThreadSearch conversationId={id} />
            <FilesButton conversationId={id} onShow={setSought} />
            <ThreadTools conversation={conversation} />
          </LiveHeader>
          <ThreadEntry conversation={conversation} />
          <WayBack>
            <MessageList
              thread={thread}
              conversationId={id}
              participant={participant}
              lastReadSeq={conversation.lastReadSeq}
              unread={unread}
              soughtSeq={sought}
              onFound={() => setSought(null)}
            />
          </WayBack>
        </LightboxProvider>
        <Typing />
        <Composer
          variables={{ name: participant.name, gig: gigOf(about, thread.state.messages) }}
          text={draft.content.body}
          onChange={(body) => draft.edit({ body })}
          sendKey={sendKey}
          onSend={(body) => tray.send({ body, context: about, replyTo: reply.replyTo })}
          hasFiles={files.files.length > 0}
          isWaiting={files.queued !== null}
          onFiles={canAttach ? (chosen) => tray.add(chosen) : null}
        >
          {about && <About context={about} onRemove={() => setAbout(null)} />}
          {reply.replyTo && <LateComposerQuote />}
          <TrayView tray={tray} state={files} />
        </Composer>
      </ThreadContexts>
      {isDropping && <LateDropOverlay />}
    </section>
  );
}

/** What is talked about: what the next message is about, or else the newest gig that came up. */
function gigOf(about: MessageContext | null, messages: readonly MessageView[]): string | null {
  const gig = messages.findLast(({ context }) => context?.kind === "gig")?.context;
  return (about ?? gig)?.title ?? null;
}

/** At first, and whenever `key` changes, what the address asks for. */
function useAsked<Value>(value: Value, key: string | number | null | undefined) {
  const [current, setCurrent] = useState(value);
  const [asked, setAsked] = useState(key);
  if (asked !== key) {
    setAsked(key);
    setCurrent(value);
  }
  return [current, setCurrent] as const;
}

function unreadOf({ lastReadSeq, unreadCount }: ConversationView): Unread | null {
  return unreadCount > 0 ? { firstSeq: lastReadSeq + 1, count: unreadCount } : null;
}
