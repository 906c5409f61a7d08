"use client";

import { ChevronDown, ChevronUp, type LucideIcon, Search, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { type ComponentProps, type KeyboardEvent, useEffect, useRef, useState } from "react";
import { QueryField } from "./query-field";
import { type Matches, useMatches } from "./use-matches";

interface Props {
  conversationId: string;
  onClose(): void;
}

/** Searches within a conversation, and leads from match to match of all of its history; the focus stays here meanwhile. */
export function ThreadSearchBar({ conversationId, onClose }: Props) {
  const t = useTranslations("search");
  const box = useRef<HTMLInputElement>(null);
  const [text, setText] = useState("");
  const matches = useMatches(conversationId, text);
  useEffect(() => box.current?.focus(), []);

  function onKeyDown(event: KeyboardEvent<HTMLElement>) {
    if (event.nativeEvent.isComposing) return;
    if (event.key === "Escape") onClose();
    else if (event.key === "Enter" && event.target === box.current) matches.step(event.shiftKey ? -1 : 1);
    else return;
    event.preventDefault();
  }

  return (
    <search data-thread-search onKeyDown={onKeyDown} className="order-last flex basis-full items-center gap-1">
      <span className="relative min-w-0 flex-1">
        <Search aria-hidden="true" className="absolute start-3 top-2.5 size-4.5 text-ink-soft max-sm:hidden" />
        <QueryField
          ref={box}
          aria-label={t("threadBox")}
          placeholder={t("placeholder")}
          value={text}
          onType={setText}
          className="min-h-10 bg-canvas px-4 sm:ps-10"
        />
      </span>
      <Place matches={matches} />
      <Tool icon={ChevronUp} label={t("previous")} isOff={!matches.hasEarlier} onClick={() => matches.step(1)} />
      <Tool icon={ChevronDown} label={t("next")} isOff={matches.at <= 0} onClick={() => matches.step(-1)} />
      <Tool icon={X} label={t("close")} isOff={false} onClick={onClose} />
    </search>
  );
}

/** Which of how many one is at, the newest being the first; or why at none. */
function Place({ matches: { status, at, count, isComplete, retry } }: { matches: Matches }) {
  const t = useTranslations("search");
  if (status === "failed") {
    return (
      <span role="alert" className="shrink-0 ps-2 text-danger text-sm">
        <button type="button" onClick={retry} className="font-semibold underline">
          {t("tryAgain")}
        </button>
      </span>
    );
  }
  return (
    <span role="status" className="min-w-14 shrink-0 px-1 text-center text-ink-soft text-sm tabular-nums">
      {status === "answered" &&
        (count === 0 ? t("noMatch") : t(isComplete ? "place" : "placeAtLeast", { at: at + 1, count }))}
    </span>
  );
}

type ToolProps = Pick<ComponentProps<"button">, "onClick"> & { icon: LucideIcon; label: string; isOff: boolean };

function Tool({ icon: Icon, label, isOff, onClick }: ToolProps) {
  return (
    <button
      type="button"
      aria-label={label}
      aria-disabled={isOff}
      onClick={isOff ? undefined : onClick}
      className="shrink-0 rounded-full p-2.5 text-ink-soft hover:bg-sand hover:text-ink aria-disabled:opacity-40"
    >
      <Icon aria-hidden="true" className="size-5" />
    </button>
  );
}
