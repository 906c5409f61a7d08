"use client";

import { ArrowDown, CornerDownRight } from "lucide-react";
import { useTranslations } from "next-intl";
import { type RefObject, useState } from "react";
import { useConversation } from "@/components/inbox/use-conversation";
import { NEWEST, useJump } from "@/components/messages/log/jump-context";
import { Pill } from "@/components/messages/log/pill";
import { useReadPosition } from "@/components/messages/log/use-read-position";
import { useVisible } from "@/components/messages/log/use-visible";
import type { Thread } from "@/components/messages/use-thread";
import type { ConversationView } from "@/lib/conversations/types";
import { readInLane } from "@/lib/messages/lane-state";
import type { MessageView } from "@/lib/messages/types";
import { useLanes } from "./lanes-context";

interface Props {
  log: RefObject<HTMLElement | null>;
  messages: readonly MessageView[];
  thread: Thread;
  conversation: ConversationView;
}

/** Over the log of a lane: notes what has been read, and tells of what is new, below and outside of the lane. */
export function LaneGuide({ log, messages, thread, conversation }: Props) {
  const t = useTranslations("messages");
  const jump = useJump();
  const lanes = useLanes();
  const visible = useVisible(log, messages);
  useReadingInLane(conversation, thread, messages, visible?.lastSeq ?? 0);
  const [first, ...others] = useElsewhere(conversation, thread, messages);
  const isBelow = visible !== null && visible.lastSeq < (messages.at(-1)?.seq ?? 0);
  return (
    <div className="pointer-events-none absolute inset-0 z-10 flex flex-col items-center justify-between p-3">
      <div role="status">
        {first && (
          <Pill onClick={() => lanes?.show(first.seq)}>
            <CornerDownRight aria-hidden="true" className="size-4 rtl:-scale-x-100" />
            {t("laneElsewhere", { count: others.length + 1 })}
          </Pill>
        )}
      </div>
      {isBelow && (
        <Pill onClick={() => jump(NEWEST)}>
          <span className="sr-only">{t("toNewest")}</span>
          <ArrowDown aria-hidden="true" className="size-4" />
        </Pill>
      )}
    </div>
  );
}

/** Marks as read what was seen of the lane, and nothing that lies outside of it but before one's own. */
function useReadingInLane(
  given: ConversationView,
  { state }: Thread,
  messages: readonly MessageView[],
  seenSeq: number,
): void {
  const { id, lastReadSeq } = useConversation(given);
  const known = Math.max(lastReadSeq, state.latestOwnSeq);
  useReadPosition(state.viewerId, id, readInLane(messages, known, seenSeq), lastReadSeq);
}

/** What the other has written outside of the lane and was not read before it was opened. */
function useElsewhere(
  given: ConversationView,
  { state }: Thread,
  ofLane: readonly MessageView[],
): readonly MessageView[] {
  const { lastReadSeq } = useConversation(given);
  const [from] = useState(lastReadSeq);
  const inLane = new Set(ofLane.map(({ seq }) => seq));
  return state.messages.filter(({ seq, senderId }) => seq > from && senderId !== state.viewerId && !inLane.has(seq));
}
