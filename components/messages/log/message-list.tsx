"use client";

import { useTranslations } from "next-intl";
import { type RefObject, useLayoutEffect, useRef } from "react";
import type { Thread } from "@/components/messages/use-thread";
import type { Participant } from "@/lib/conversations/types";
import { hasNewer, hasOlder } from "@/lib/messages/state";
import { pendingRows } from "@/lib/messages/talked-from";
import { moveBetweenMessages } from "./arrow-keys";
import { BottomOfLog, TopOfLog } from "./log-ends";
import { ReadingGuide, type Unread } from "./reading-guide";
import { PendingRows, Rows } from "./rows";
import { Steady } from "./steady";
import { usePages } from "./use-pages";
import { useSought } from "./use-sought";
import { useSteadyLog } from "./use-steady-log";

interface Props {
  thread: Thread;
  conversationId: string;
  participant: Participant;
  lastReadSeq: number;
  unread: Unread | null;
  /** The message to lead to; null when nothing is looked for. */
  soughtSeq: number | null;
  onFound(): void;
}

/** The log of a conversation: a window of its history, which holds still while messages come and go around what is read. */
export function MessageList(props: Props) {
  const { thread, conversationId, participant, lastReadSeq, unread, soughtSeq, onFound } = props;
  const t = useTranslations("messages");
  const log = useRef<HTMLDivElement>(null);
  const content = useRef<HTMLDivElement>(null);
  const { state } = thread;
  const { messages, viewerId } = state;
  const isOpenEnded = hasNewer(state);
  const rows = pendingRows(state.pending, state.newest?.context ?? null);
  const pages = usePages(conversationId, thread);
  const steady = useSteadyLog(log, content);
  const failedSeq = useSought(log, soughtSeq, { conversationId, thread, onFound });
  useOpeningAt(unread && soughtSeq === null ? content : null, steady.note);

  return (
    <div className="relative flex min-h-0 flex-1 flex-col">
      <div
        ref={log}
        role="log"
        aria-label={t("log")}
        data-more={isOpenEnded ? "" : undefined}
        // Whoever reads elsewhere is told by the count of what is new; history is no news.
        aria-live={steady.isAtEnd ? "polite" : "off"}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard.
        tabIndex={0}
        onKeyDown={moveBetweenMessages}
        onScroll={steady.note}
        className="flex [overflow-anchor:none] min-h-0 flex-1 flex-col-reverse overflow-y-auto overscroll-contain px-3 sm:px-5"
      >
        <div ref={content} className="mx-auto w-full max-w-3xl py-4">
          <TopOfLog isComplete={!hasOlder(state)} start={t("start", { name: participant.name })} edge={pages.older} />
          <Rows
            {...{ messages, viewerId, participant }}
            firstUnreadSeq={unread?.firstSeq ?? null}
            // What is on its way stands right below the last row only where that is the newest.
            below={isOpenEnded ? undefined : rows[0]}
            hasNewer={isOpenEnded}
          />
          {isOpenEnded && <BottomOfLog edge={pages.newer} />}
          <PendingRows {...{ rows, viewerId, thread }} above={isOpenEnded ? undefined : messages.at(-1)} />
        </div>
        <Steady measure={steady.measure} restore={steady.restore} />
      </div>
      <ReadingGuide {...{ log, state, conversationId, lastReadSeq, unread, failedSeq }} />
    </div>
  );
}

/** Opens the log where the unread messages begin; `content` is null where it opens elsewhere. */
function useOpeningAt(content: RefObject<HTMLElement | null> | null, note: () => void): void {
  const opensAt = useRef(content);
  useLayoutEffect(() => {
    opensAt.current?.current?.querySelector("[data-unread]")?.scrollIntoView({ block: "start" });
    note();
  }, [note]);
}
