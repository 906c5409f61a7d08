"use client";

import { useHasAgreements } from "@/components/cards/cards-context";
import { LatePinnedAgreement } from "@/components/cards/late-parts";
import { ThreadEntry } from "@/components/inbox/entry/thread-entry";
import { LateLaneBar } from "@/components/messages/lanes/late-parts";
import type { ConversationView } from "@/lib/conversations/types";
import type { MessageContext } from "@/lib/marketplace/types";

interface Props {
  conversation: ConversationView;
  /** What the messages of the open lane are written from; null for none, and as long as nobody knows. */
  laneContext: MessageContext | null;
  hasLanes: boolean;
}

/** What stands between a conversation's head and its messages, each where there is something to say. */
export function ThreadBars({ conversation, laneContext, hasLanes }: Props) {
  const hasAgreements = useHasAgreements();
  return (
    <>
      <ThreadEntry conversation={conversation} />
      {hasLanes && <LateLaneBar conversationId={conversation.id} context={laneContext} />}
      {hasAgreements && <LatePinnedAgreement conversationId={conversation.id} />}
    </>
  );
}
