"use client";

import { SendHorizontal } from "lucide-react";
import { useTranslations } from "next-intl";
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef } from "react";
import { isOwn, useRealtime } from "@/components/realtime/realtime-context";
import { isTouchFirst } from "@/components/site/touch-first";
import { MAX_BODY_LENGTH } from "@/lib/messages/rules";
import { useTypingSignal } from "./use-typing-signal";

interface Props {
  /** Whom it is written to. */
  name: string;
  text: string;
  onChange(text: string): void;
  /** Called with a body that may be sent; empty only when there are files. */
  onSend(body: string): void;
  hasFiles?: boolean;
  /** Set while the message waits for its files: its text stays as it is. */
  isWaiting?: boolean;
  /** Stands beside the text: what else can go along. */
  tools?: ReactNode;
  /** What the button says, where it does more than send. */
  sendLabel?: string;
  isSending?: boolean;
  /** Stands above the text: what it is about, what went wrong. */
  children?: ReactNode;
}

/** Where a message is written. It never empties itself: what sends it does, once the text is safe elsewhere. */
export function Composer({ name, text, onChange, onSend, tools, children, ...props }: Props) {
  const { hasFiles = false, isWaiting = false, isSending = false, sendLabel } = props;
  const t = useTranslations("messages");
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const body = text.trim();
  const excess = body.length - MAX_BODY_LENGTH;
  const { status } = useRealtime();
  const noteTyping = useTypingSignal();
  const canSend = (body !== "" || hasFiles) && excess <= 0 && !isSending && !isWaiting && isOwn(status);

  function send() {
    if (canSend) onSend(body);
    field.current?.focus();
  }

  function onKeyDown(event: KeyboardEvent) {
    if (!isSendKey(event)) return;
    event.preventDefault();
    send();
  }

  useFocusOnArrival(field);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
      className="border-line border-t px-3 pt-3 pb-[max(0.75rem,env(safe-area-inset-bottom))] sm:px-5"
    >
      <div className="mx-auto flex max-w-3xl flex-col gap-2">
        {children}
        <div className="flex items-end gap-2">
          {tools && <div className="-ms-1.5 flex">{tools}</div>}
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
            placeholder={t("placeholder", { name })}
            className="field-sizing-content max-h-48 placeholder-shown:h-11 placeholder-shown:overflow-hidden min-h-11 w-full resize-none rounded-2xl border border-line bg-canvas px-4 py-2.5 placeholder:text-ink-soft focus-visible:border-accent-ink focus-visible:outline-1 focus-visible:outline-offset-0 read-only:text-ink-soft"
          />
          <SendButton label={sendLabel} disabled={!canSend} />
        </div>
        <p id={`${id}-keys`} className="sr-only">
          {t("keys")}
        </p>
        <p id={`${id}-limit`} role="status" className="text-danger text-sm empty:hidden">
          {excess > 0 ? t("tooLong", { count: excess }) : null}
        </p>
      </div>
    </form>
  );
}

function SendButton({ label, disabled }: { label: string | undefined; disabled: boolean }) {
  const t = useTranslations("messages");
  return (
    <button
      type="submit"
      disabled={disabled}
      className="inline-flex h-11 min-w-11 shrink-0 items-center justify-center gap-2 rounded-full bg-accent px-3 font-medium text-on-accent transition-colors hover:bg-accent-strong disabled:bg-sand disabled:text-ink-soft"
    >
      <span className={label ? "ps-2" : "sr-only"}>{label ?? t("send")}</span>
      <SendHorizontal aria-hidden="true" className="size-5 rtl:-scale-x-100" />
    </button>
  );
}

/** Enter sends, with Shift it is a new line; while an input method composes it belongs to the word being written. */
function isSendKey(event: KeyboardEvent): boolean {
  const isComposing = event.nativeEvent.isComposing || event.keyCode === 229;
  // On a phone Enter is a new line, for there is no Shift beside it.
  return event.key === "Enter" && !event.shiftKey && !isComposing && !isTouchFirst();
}

/** A phone would cover the thread with its keyboard. */
function useFocusOnArrival(field: React.RefObject<HTMLTextAreaElement | null>) {
  useEffect(() => {
    if (!isTouchFirst()) field.current?.focus({ preventScroll: true });
  }, [field]);
}
