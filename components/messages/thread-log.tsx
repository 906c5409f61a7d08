"use client";

import { useLanes } from "@/components/messages/lanes/lanes-context";
import { LateLaneLog } from "@/components/messages/lanes/late-parts";
import { MessageList } from "@/components/messages/log/message-list";
import type { Unread } from "@/components/messages/log/reading-guide";
import type { ConversationView } from "@/lib/conversations/types";
import type { MessageView } from "@/lib/messages/types";
import type { Thread } from "./use-thread";

interface Props {
  thread: Thread;
  conversation: ConversationView;
  unread: Unread | null;
  soughtSeq: number | null;
  onFound(): void;
  /** Whether the lane that is open can be written in: it is of something that is there. */
  isWritable: boolean;
  /** Told of the messages of the lane that is open; null once none is. */
  onLane(messages: readonly MessageView[] | null): void;
}

/** The messages of a conversation: all of them, or those of one lane. */
export function ThreadLog({ thread, conversation, unread, soughtSeq, onFound, isWritable, onLane }: Props) {
  const lane = useLanes()?.lane;
  if (lane)
    return <LateLaneLog {...{ thread, conversation, lane, soughtSeq, onFound, isWritable }} onMessages={onLane} />;
  const { id, participant, lastReadSeq } = conversation;
  return <MessageList {...{ thread, participant, lastReadSeq, unread, soughtSeq, onFound }} conversationId={id} />;
}
