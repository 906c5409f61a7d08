"use client";

import { useTranslations } from "next-intl";
import { type KeyboardEvent, useRef } from "react";
import type { Participant } from "@/lib/conversations/types";
import { hasOlder } from "@/lib/messages/state";
import { MessageRow } from "./message-row";
import { PendingBubble } from "./pending-bubble";
import { useOlderPages } from "./use-older-pages";
import { useSought } from "./use-sought";
import { useSteadyScroll } from "./use-steady-scroll";
import type { Thread } from "./use-thread";

interface Props {
  thread: Thread;
  conversationId: string;
  participant: Participant;
  /** The first message that was unread when the conversation was opened. */
  firstUnreadSeq: number | null;
  /** The message to lead to; null when nothing is looked for. */
  soughtSeq: number | null;
  onFound(): void;
}

/** The log of a conversation. It is laid out from its end, so that earlier pages come in without moving what is read. */
export function MessageList({ thread, conversationId, participant, firstUnreadSeq, soughtSeq, onFound }: Props) {
  const t = useTranslations("messages");
  const log = useRef<HTMLDivElement>(null);
  const { state } = thread;
  const own = state.pending.map((pending) => ({ ...pending, senderId: state.viewerId }));
  const older = useOlderPages(conversationId, thread);
  const noteScroll = useSteadyScroll(log, {
    firstSeq: state.firstSeq,
    lastSeq: state.messages.at(-1)?.seq ?? 0,
    ownCount: state.pending.length,
  });
  useSought(log, soughtSeq, { firstSeq: state.firstSeq, loadOlder: older.load, onFound });

  return (
    <div
      ref={log}
      role="log"
      aria-label={t("log")}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard.
      tabIndex={0}
      onKeyDown={moveBetweenMessages}
      onScroll={noteScroll}
      className="flex [overflow-anchor:none] min-h-0 flex-1 flex-col-reverse overflow-y-auto overscroll-contain px-3 sm:px-5"
    >
      <div className="mx-auto w-full max-w-3xl py-4">
        <div ref={older.start} />
        <TopOfLog isComplete={!hasOlder(state)} name={participant.name} older={older} />
        {state.messages.map((message, index) => (
          <MessageRow
            key={message.id}
            message={message}
            previous={state.messages[index - 1]}
            next={state.messages[index + 1] ?? own[0]}
            participant={participant}
            isOwn={message.senderId === state.viewerId}
            isFirstUnread={message.seq === firstUnreadSeq}
          />
        ))}
        {state.pending.map((pending, index) => (
          <PendingBubble
            key={pending.clientId}
            pending={pending}
            viewerId={state.viewerId}
            previous={own[index - 1] ?? state.messages.at(-1)}
            onRetry={() => thread.retry(pending)}
            onDiscard={() => thread.discard(pending.clientId)}
          />
        ))}
      </div>
    </div>
  );
}

interface TopProps {
  isComplete: boolean;
  name: string;
  older: ReturnType<typeof useOlderPages>;
}

function TopOfLog({ isComplete, name, older }: TopProps) {
  const t = useTranslations("messages");
  const note = "py-4 text-center text-ink-soft text-sm";
  if (isComplete) return <p className={note}>{t("start", { name })}</p>;
  if (!older.hasFailed) return <p className={`${note} animate-pulse`}>{t("loadingOlder")}</p>;
  return (
    <p className={note}>
      {t("olderFailed")}{" "}
      <button type="button" onClick={older.load} className="font-semibold text-accent-ink underline">
        {t("retry")}
      </button>
    </p>
  );
}

/** Arrow keys go from message to message once one of them (or the log) has the focus. */
function moveBetweenMessages(event: KeyboardEvent<HTMLElement>) {
  if (event.key !== "ArrowUp" && event.key !== "ArrowDown") return;
  const rows = [...event.currentTarget.querySelectorAll<HTMLElement>("[data-seq]")];
  const at = rows.findIndex((row) => row.contains(document.activeElement));
  const next = event.key === "ArrowUp" ? rows.at(at === -1 ? -1 : Math.max(0, at - 1)) : rows[at + 1];
  if (!next) return;
  event.preventDefault();
  next.focus();
}
