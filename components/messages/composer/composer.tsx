"use client";

import { useTranslations } from "next-intl";
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from "react";
import { useEditing } from "@/components/messages/message/editing-context";
import { isOwn, useRealtime } from "@/components/realtime/realtime-context";
import { isTouchFirst } from "@/components/site/touch-first";
import type { ReplyVariables } from "@/lib/messages/reply-rules";
import { MAX_BODY_LENGTH } from "@/lib/messages/rules";
import type { SendKey } from "@/lib/messages/types";
import { insertAtCaret } from "./insert-at-caret";
import { isBareArrowUp, isSendKey } from "./keys";
import { LateEmojiPopup, LateReplyList } from "./late-parts";
import { ComposerNotes } from "./notes";
import { SendButton } from "./send-button";
import { ComposerTools } from "./tools";
import { useReplyList } from "./use-reply-list";
import { useTypingSignal } from "./use-typing-signal";

interface Props {
  /** Whom it is written to, and what it is about. */
  variables: ReplyVariables;
  text: string;
  onChange(text: string): void;
  /** Called with a body that may be sent; empty only when there are files. */
  onSend(body: string): void;
  sendKey: SendKey;
  hasFiles?: boolean;
  /** Set while the message waits for its files: its text stays as it is. */
  isWaiting?: boolean;
  /** Told of the files that go along; null where none can. */
  onFiles: ((files: File[]) => void) | null;
  /** Whether there are saved replies to choose from; a visitor has none. */
  hasReplies?: boolean;
  /** What the button says, where it does more than send. */
  sendLabel?: string;
  isSending?: boolean;
  /** Stand with what goes along and helps to write. */
  tools?: ReactNode;
  /** Stands above the text: what it is about, what went wrong. */
  children?: ReactNode;
}

/** Where a message is written. It never empties itself: what sends it does, once the text is safe elsewhere. */
export function Composer({ variables, text, onChange, onSend, sendKey, onFiles, children, ...props }: Props) {
  const { hasFiles = false, isWaiting = false, isSending = false, hasReplies = true, sendLabel, tools } = props;
  const t = useTranslations("messages");
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const [isPicking, setIsPicking] = useState(false);
  const replies = useReplyList({ text, onChange, field, variables, isOffered: hasReplies });
  const body = text.trim();
  const { status } = useRealtime();
  const noteTyping = useTypingSignal();
  const { editLast } = useEditing();
  const isSendable = (body !== "" || hasFiles) && body.length <= MAX_BODY_LENGTH;
  const canSend = isSendable && !isSending && !isWaiting && isOwn(status);

  function send() {
    if (canSend) onSend(body);
    field.current?.focus();
  }

  function stopPicking() {
    setIsPicking(false);
    field.current?.focus();
  }

  function pick(emoji: string) {
    insertAtCaret(field.current, emoji, onChange);
    stopPicking();
  }

  function onKeyDown(event: KeyboardEvent<HTMLTextAreaElement>) {
    if (replies.onKeyDown(event)) return;
    const isForSending = isSendKey(event, sendKey);
    if (isForSending) send();
    if (isForSending || (isBareArrowUp(event) && text === "" && editLast())) event.preventDefault();
  }

  useFocusOnArrival(field);
  return (
    <div className="border-line border-t px-3 pt-3 pb-[max(0.75rem,env(safe-area-inset-bottom))] sm:px-5">
      <div className="relative mx-auto max-w-3xl">
        {isPicking && <LateEmojiPopup onPick={pick} onClose={stopPicking} />}
        {replies.isOpen && <LateReplyList id={`${id}-replies`} list={replies} />}
        <form
          onSubmit={(event) => {
            event.preventDefault();
            send();
          }}
          className="flex flex-col gap-2"
        >
          {children}
          <div className="flex flex-wrap items-end gap-2 sm:flex-nowrap">
            <ComposerTools
              isPicking={isPicking}
              onEmoji={() => setIsPicking(!isPicking)}
              onReplies={hasReplies ? replies.toggle : null}
              onFiles={onFiles}
            >
              {tools}
            </ComposerTools>
            <textarea
              ref={field}
              data-composer
              dir="auto"
              rows={1}
              value={text}
              readOnly={isWaiting}
              onChange={(event) => {
                onChange(event.target.value);
                noteTyping(event.target.value);
              }}
              onKeyDown={onKeyDown}
              aria-label={t("composer")}
              aria-describedby={`${id}-keys ${id}-limit`}
              aria-autocomplete={replies.isOpen ? "list" : undefined}
              aria-controls={replies.isOpen ? `${id}-replies` : undefined}
              aria-activedescendant={replies.active ? `${id}-replies-${replies.active.id}` : undefined}
              placeholder={t("placeholder", { name: variables.name })}
              className="field-sizing-content max-h-48 placeholder-shown:h-11 placeholder-shown:overflow-hidden min-h-11 min-w-0 flex-1 resize-none rounded-2xl border border-line bg-canvas px-4 py-2.5 placeholder:whitespace-nowrap placeholder:text-ink-soft focus-visible:border-accent-ink focus-visible:outline-1 focus-visible:outline-offset-0 read-only:text-ink-soft"
            />
            <SendButton label={sendLabel} disabled={!canSend} />
          </div>
          <ComposerNotes id={id} length={body.length} sendKey={sendKey} />
        </form>
      </div>
    </div>
  );
}

/** Not where a message was led to, which has it; and a phone would cover the thread with its keyboard. */
function useFocusOnArrival(field: React.RefObject<HTMLTextAreaElement | null>) {
  useEffect(() => {
    if (isTouchFirst() || document.activeElement?.closest("[role=log]")) return;
    field.current?.focus({ preventScroll: true });
  }, [field]);
}
