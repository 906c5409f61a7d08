"use client";

import { useState } from "react";
import { FilesButton } from "@/components/attachments/files-button";
import { LateIncomingFiles } from "@/components/attachments/late-parts";
import { LightboxProvider } from "@/components/attachments/lightbox-provider";
import { TrayView } from "@/components/attachments/tray-view";
import { ProposeButton } from "@/components/cards/propose-button";
import { ThreadTools } from "@/components/inbox/entry/thread-tools";
import { Composer } from "@/components/messages/composer/composer";
import { gigOf } from "@/components/messages/composer/gig-of";
import { LateAbout, LateComposerQuote, LateDraftSync, LateRatingNote } from "@/components/messages/composer/late-parts";
import { useAbout } from "@/components/messages/composer/use-about";
import { useDraft } from "@/components/messages/composer/use-draft";
import { useMessageTray } from "@/components/messages/composer/use-message-tray";
import { useReply } from "@/components/messages/composer/use-reply";
import { DetailsButton } from "@/components/messages/details/details-button";
import { DetailsFrame } from "@/components/messages/details/details-frame";
import { useLaneAddress } from "@/components/messages/lanes/use-lane-address";
import { NEWEST } from "@/components/messages/log/jump-context";
import type { Unread } from "@/components/messages/log/reading-guide";
import { WayBack } from "@/components/messages/log/way-back";
import { ThreadSearch } from "@/components/search/thread-search";
import type { CardsStanding } from "@/lib/cards/types";
import type { DetailsChoice } from "@/lib/conversations/details-rules";
import type { ConversationView } from "@/lib/conversations/types";
import { versionSent } from "@/lib/inbox/draft-state";
import type { MessageContext } from "@/lib/marketplace/types";
import type { MessagePage, MessageView, SendKey } from "@/lib/messages/types";
import type { PresenceView } from "@/lib/realtime/types";
import { LiveHeader } from "./live-header";
import { ThreadBars } from "./thread-bars";
import { ThreadContexts } from "./thread-contexts";
import { ThreadLog } from "./thread-log";
import { Typing } from "./typing";
import { useAsked } from "./use-asked";
import { useFetchAhead } from "./use-fetch-ahead";
import { useJumping } from "./use-jumping";
import { useThread } from "./use-thread";

interface Props {
  viewerId: string;
  conversation: ConversationView;
  page: MessagePage;
  /** The newest message, where the page may leave it out. */
  newest: MessageView | null;
  /** When the other was last here. */
  presence: PresenceView;
  /** What one came from, to go along with the next message. */
  context: MessageContext | null;
  /** What the lane that the address asks for is about; null for none. */
  laneContext: MessageContext | null;
  cards: CardsStanding;
  canAttach: boolean;
  /** What sends a message, as the viewer has set it. */
  sendKey: SendKey;
  /** The message to open at; null for the newest. */
  messageSeq: number | null;
  /** Whether details stand beside it, as this browser has chosen. */
  detailsChoice: DetailsChoice;
}

/** One conversation: its history and the place to write. */
export function Thread({ viewerId, conversation, page, newest, presence, context, laneContext, ...props }: Props) {
  const { cards, canAttach, sendKey, messageSeq, detailsChoice } = props;
  const { id, participant } = conversation;
  useFetchAhead();
  const thread = useThread(viewerId, id, page, newest);
  // One's own messages count as read, so that the first unread one is the other's.
  const [unread] = useState(unreadOf(conversation));
  const [sought, setSought] = useAsked(messageSeq, messageSeq);
  const lanes = useLaneAddress(id, laneContext, setSought);
  const [laneMessages, setLaneMessages] = useState<readonly MessageView[] | null>(null);
  const messages = (lanes.lane && laneMessages) ?? thread.state.messages;
  const { about, ofLane, ...writing } = useAbout({ asked: context, lanes, state: thread.state, messages });
  const jump = useJumping(lanes, messages, setSought);

  const [tray, files] = useMessageTray(viewerId, participant.username, {
    conversationId: async () => id,
    deliver(message, attachments) {
      const draftVersion = versionSent(draft.read(), message.body);
      thread.send({ ...message, draftVersion }, attachments);
      setSought(NEWEST);
      tray.sent();
      if (draftVersion !== undefined) draft.dispatch({ type: "handed-over" });
      if (!writing.isChosen || lanes.lane) return;
      writing.choose(null);
      // It has gone along; the address would bring it back with a reload.
      window.history.replaceState(null, "", lanes.addressOf(null));
    },
  });
  const draft = useDraft({ viewerId, username: participant.username, initial: conversation.draft, tray });
  const reply = useReply(draft, messages);

  return (
    <DetailsFrame {...{ viewerId, conversation, jump, lanes }} choice={detailsChoice}>
      <ThreadContexts {...{ viewerId, conversation, canAttach, reply, messages, jump, lanes }} standing={cards}>
        <LightboxProvider messages={messages}>
          <LiveHeader participant={participant} presence={presence}>
            <ThreadSearch conversationId={id} />
            <FilesButton conversationId={id} onShow={jump} />
            <DetailsButton />
            <ThreadTools conversation={conversation} />
          </LiveHeader>
          <ThreadBars
            {...{ conversation, laneContext: ofLane }}
            hasLanes={lanes.lane !== null || writing.isOffered || conversation.contexts.length > 0}
          />
          <WayBack>
            <ThreadLog
              {...{ thread, conversation, unread }}
              soughtSeq={sought}
              onFound={() => setSought(null)}
              isWritable={ofLane !== null}
              onLane={setLaneMessages}
            />
          </WayBack>
        </LightboxProvider>
        <Typing />
        <Composer
          variables={{ name: participant.name, gig: gigOf(about, messages) }}
          text={draft.content.body}
          onChange={(body) => draft.edit({ body })}
          sendKey={sendKey}
          onSend={(body) => tray.send({ body, context: about, replyTo: reply.replyTo })}
          hasFiles={files.files.length > 0}
          isWaiting={files.queued !== null}
          onFiles={canAttach ? (chosen) => tray.add(chosen) : null}
          tools={<ProposeButton about={about === "nothing" ? null : about} />}
        >
          {writing.isOffered && (
            <LateAbout conversationId={id} about={about} onChoose={lanes.lane ? null : writing.choose} />
          )}
          {reply.replyTo && <LateComposerQuote />}
          <TrayView tray={tray} state={files} />
          {draft.content.body !== "" && <LateRatingNote text={draft.content.body} />}
        </Composer>
      </ThreadContexts>
      <LateDraftSync conversationId={id} draft={draft} isSettled={thread.state.pending.length === 0} />
      <LateIncomingFiles take={canAttach ? (dropped, folders) => tray.add(dropped, folders) : null} />
    </DetailsFrame>
  );
}

function unreadOf({ lastReadSeq, unreadCount }: ConversationView): Unread | null {
  return unreadCount > 0 ? { firstSeq: lastReadSeq + 1, count: unreadCount } : null;
}
