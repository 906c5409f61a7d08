"use client";

import { Settings2 } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import type { SavedReplyView } from "@/lib/messages/types";
import { usePressElsewhere } from "./use-press-elsewhere";
import type { ReplyListState } from "./use-reply-list";

interface Props {
  /** Its own; that of an option goes on with the reply's. */
  id: string;
  list: ReplyListState;
}

/** The saved replies to choose from, above the text: the focus stays there, and its keys move in here. */
export function ReplyList({ id, list }: Props) {
  const t = useTranslations("messages");
  const box = useRef<HTMLDivElement>(null);
  usePressElsewhere(box, list.close);
  return (
    <div
      ref={box}
      className="absolute inset-x-0 bottom-full z-10 mb-5 flex max-h-80 flex-col overflow-hidden rounded-2xl border border-line bg-surface shadow-card"
    >
      {list.matches.length > 0 && (
        <div id={id} role="listbox" aria-label={t("savedReplies")} className="overflow-y-auto overscroll-contain p-1.5">
          {list.matches.map((reply) => (
            <Option
              key={reply.id}
              id={`${id}-${reply.id}`}
              reply={{ ...reply, body: list.textOf(reply) }}
              isActive={reply === list.active}
              onChoose={() => list.choose(reply)}
            />
          ))}
        </div>
      )}
      {list.matches.length === 0 && (
        <p role="status" className="px-4 py-3 text-ink-soft text-sm">
          {t(textOf(list))}
        </p>
      )}
      <Link
        href="/settings/replies"
        className="flex min-h-11 items-center gap-2 border-line border-t px-4 text-accent-ink text-sm hover:bg-sand"
      >
        <Settings2 aria-hidden="true" className="size-4" />
        {t("manageReplies")}
      </Link>
    </div>
  );
}

function textOf({ replies, hasFailed }: ReplyListState) {
  if (!replies) return hasFailed ? "repliesFailed" : "repliesLoading";
  return replies.length === 0 ? "noReplies" : "noReplyFound";
}

interface OptionProps {
  id: string;
  reply: SavedReplyView;
  isActive: boolean;
  onChoose(): void;
}

function Option({ id, reply: { name, body, language }, isActive, onChoose }: OptionProps) {
  const t = useTranslations("messages");
  const option = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isActive) option.current?.scrollIntoView({ block: "nearest" });
  }, [isActive]);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: its keys are those of the text, which keeps the focus.
    // biome-ignore lint/a11y/useFocusableInteractive: the text points at it instead.
    <div
      ref={option}
      id={id}
      role="option"
      aria-selected={isActive}
      onPointerDown={(event) => event.preventDefault()}
      onClick={onChoose}
      className="flex min-h-11 cursor-pointer flex-col justify-center rounded-xl px-3 py-1.5 hover:bg-sand aria-selected:bg-accent-soft"
    >
      <span className="flex items-baseline gap-2">
        <span dir="auto" className="min-w-0 flex-1 truncate text-start font-medium">
          {name}
        </span>
        <span className="text-ink-soft text-xs">{t("replyLanguage", { language })}</span>
      </span>
      <span dir="auto" className="truncate text-start text-ink-soft text-sm">
        {body}
      </span>
    </div>
  );
}
