"use client";

import { ArrowDown, ArrowUp } from "lucide-react";
import { useTranslations } from "next-intl";
import { type RefObject, useEffect, useState } from "react";
import { hasNewer, type ThreadState } from "@/lib/messages/state";
import { NEWEST, useJump } from "./jump-context";
import { Pill } from "./pill";
import { useReadPosition } from "./use-read-position";
import { useVisible, type Visible } from "./use-visible";

/** What was unread when the conversation was opened. */
export interface Unread {
  firstSeq: number;
  count: number;
}

interface Props {
  log: RefObject<HTMLElement | null>;
  state: ThreadState;
  conversationId: string;
  lastReadSeq: number;
  unread: Unread | null;
  /** A message that was looked for and could not be loaded. */
  failedSeq: number | null;
}

/** Over the log: notes what has been read, and leads to what has not. Drawn apart from the rows, for it changes with every one. */
export function ReadingGuide({ log, state, conversationId, lastReadSeq, unread, failedSeq }: Props) {
  const t = useTranslations("messages");
  const jump = useJump();
  const visible = useVisible(log, state.messages);
  const readSeq = useReadPosition(state.viewerId, conversationId, visible?.lastSeq ?? 0, lastReadSeq);
  const isUnreadAbove = useIsAbove(visible, unread);
  // Whoever writes has read what came before.
  const newCount = state.latestSeq - Math.max(readSeq, state.latestOwnSeq);
  const lastSeq = state.messages.at(-1)?.seq ?? 0;
  const isBelow = visible !== null && (hasNewer(state) || visible.lastSeq < lastSeq);

  return (
    <div className="pointer-events-none absolute inset-0 z-10 flex flex-col items-center justify-between p-3">
      <div className="flex flex-col items-center gap-2">
        {unread && isUnreadAbove && (
          <Pill onClick={() => jump(unread.firstSeq)}>
            <ArrowUp aria-hidden="true" className="size-4" />
            {t("toUnread", { count: unread.count })}
          </Pill>
        )}
        {failedSeq !== null && (
          <div role="alert">
            <Pill onClick={() => jump(failedSeq)}>
              {t("jumpFailed")} {t("retry")}
            </Pill>
          </div>
        )}
      </div>
      {/* On a phone the way back from a quote stands beside it. */}
      <div role="status" className="self-end sm:self-center">
        {isBelow && (
          <Pill onClick={() => jump(NEWEST)}>
            {newCount > 0 ? t("newBelow", { count: newCount }) : <span className="sr-only">{t("toNewest")}</span>}
            <ArrowDown aria-hidden="true" className="size-4" />
          </Pill>
        )}
      </div>
    </div>
  );
}

/** Whether the first unread message lies above the screen; not any more once it has been seen. */
function useIsAbove(visible: Visible | null, unread: Unread | null): boolean {
  const [wasSeen, setWasSeen] = useState(false);
  const firstSeq = unread?.firstSeq ?? 0;
  const isSeen = visible !== null && visible.firstSeq <= firstSeq && firstSeq <= visible.lastSeq;
  useEffect(() => {
    if (isSeen) setWasSeen(true);
  }, [isSeen]);
  return !wasSeen && visible !== null && firstSeq < visible.firstSeq;
}
