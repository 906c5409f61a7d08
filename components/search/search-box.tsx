"use client";

import { Search, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { type KeyboardEvent, useRef } from "react";
import { isTouchFirst } from "@/components/site/touch-first";
import { QueryField } from "./query-field";
import { useSearchWords } from "./use-search-words";

/** Above the list: what is typed here is searched for, and what is found takes the list's place. */
export function SearchBox() {
  const t = useTranslations("search");
  const box = useRef<HTMLInputElement>(null);
  const { text, type, search, leave } = useSearchWords();

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>) {
    if (event.nativeEvent.isComposing) return;
    if (event.key === "Escape" && text) leave();
    else if (event.key === "Enter") {
      search();
      if (isTouchFirst()) event.currentTarget.blur();
    } else if (event.key !== "ArrowDown" || !focusFirstHit()) return;
    event.preventDefault();
  }

  return (
    <search className="relative block px-4 pb-3">
      <Search aria-hidden="true" className="absolute start-7.5 top-3 size-4.5 text-ink-soft" />
      <QueryField
        ref={box}
        data-search-box
        aria-label={t("box")}
        placeholder={t("placeholder")}
        value={text}
        onType={type}
        onKeyDown={onKeyDown}
        className="min-h-10.5 bg-surface ps-10 pe-10"
      />
      {text && (
        <button
          type="button"
          aria-label={t("clear")}
          onClick={() => {
            leave();
            box.current?.focus();
          }}
          className="absolute end-5.5 top-1.5 rounded-full p-1.5 text-ink-soft hover:bg-sand hover:text-ink"
        >
          <X aria-hidden="true" className="size-4.5" />
        </button>
      )}
    </search>
  );
}

/** Whether there is one. */
function focusFirstHit(): boolean {
  const hit = document.querySelector<HTMLElement>("[data-hit]");
  hit?.focus();
  return hit !== null;
}
