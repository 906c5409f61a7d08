"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { moveBetweenMessages } from "@/components/messages/log/arrow-keys";
import { TopOfLog } from "@/components/messages/log/log-ends";
import { PendingRows, Rows } from "@/components/messages/log/rows";
import { Steady } from "@/components/messages/log/steady";
import { useShown } from "@/components/messages/log/use-sought";
import { useSteadyLog } from "@/components/messages/log/use-steady-log";
import type { Thread } from "@/components/messages/use-thread";
import type { ConversationView } from "@/lib/conversations/types";
import type { Lane } from "@/lib/messages/lane-rules";
import { hasOlderInLane } from "@/lib/messages/lane-state";
import { pendingInLane } from "@/lib/messages/talked-from";
import type { MessagePage, MessageView } from "@/lib/messages/types";
import { LaneGuide } from "./lane-guide";
import { useLane } from "./use-lane";

export interface LaneProps {
  thread: Thread;
  conversation: ConversationView;
  /** A message of the lane to lead to; null when nothing is looked for. */
  soughtSeq: number | null;
  onFound(): void;
  /** Whether one can write from what the lane is of. */
  isWritable: boolean;
  /** Told of the messages that are shown; null once none are. */
  onMessages(messages: readonly MessageView[] | null): void;
}

/** The log of a lane, which goes up to its beginning and grows live at its end. */
export function LaneMessages({ lane, page, ...props }: LaneProps & { lane: Lane; page: MessagePage }) {
  const { thread, conversation, soughtSeq, onFound, isWritable, onMessages } = props;
  const t = useTranslations("messages");
  const log = useRef<HTMLDivElement>(null);
  const content = useRef<HTMLDivElement>(null);
  const { state, older } = useLane(conversation.id, lane, page);
  const { messages } = state;
  const { viewerId, newest } = thread.state;
  const steady = useSteadyLog(log, content);
  const isTalked = newest !== null && messages.at(-1)?.seq === newest.seq;
  const rows = pendingInLane(thread.state, lane, isTalked);
  const isEmpty = messages.length === 0 && rows.length === 0;
  useShown(log, soughtSeq, messages, onFound);
  useEffect(() => onMessages(messages), [messages, onMessages]);
  useEffect(() => () => onMessages(null), [onMessages]);

  return (
    <div className="relative flex min-h-0 flex-1 flex-col">
      <div
        ref={log}
        role="log"
        aria-label={t("log")}
        aria-live={steady.isAtEnd ? "polite" : "off"}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard.
        tabIndex={0}
        onKeyDown={moveBetweenMessages}
        onScroll={steady.note}
        className="flex [overflow-anchor:none] min-h-0 flex-1 flex-col-reverse overflow-y-auto overscroll-contain px-3 sm:px-5"
      >
        <div ref={content} className="mx-auto w-full max-w-3xl py-4">
          {isEmpty ? (
            <p className="py-12 text-center text-ink-soft">{t(isWritable ? "laneEmpty" : "laneNothing")}</p>
          ) : (
            <TopOfLog isComplete={!hasOlderInLane(state)} start={t("laneStart")} edge={older} />
          )}
          <Rows {...{ messages, viewerId }} participant={conversation.participant} below={rows[0]} />
          <PendingRows {...{ viewerId, thread, rows }} above={messages.at(-1)} />
        </div>
        <Steady measure={steady.measure} restore={steady.restore} />
      </div>
      <LaneGuide {...{ log, messages, thread, conversation }} />
    </div>
  );
}
