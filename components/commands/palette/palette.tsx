"use client";

import { Search, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { type KeyboardEvent, useId, useRef, useState } from "react";
import type { Shown, Subject } from "@/components/commands/commands-context";
import { isApple } from "@/components/site/is-apple";
import { useModal } from "@/components/ui/use-modal";
import type { Viewer } from "@/lib/auth/types";
import { MAX_QUERY_LENGTH } from "@/lib/search/rules";
import type { Command } from "./command";
import { CommandList } from "./command-list";
import { PaletteHints } from "./palette-hints";
import { isPaletteKey } from "./palette-key";
import { useGroups } from "./use-groups";

interface Props {
  viewer: Viewer;
  /** The conversation that was meant when it was opened. */
  subject: Subject | null;
  onShow(what: Shown): void;
  onClose(): void;
}

/** One field that finds people, lists, pages and messages, and does what can be done; what was typed goes with it. */
export function Palette({ viewer, subject, onShow, onClose }: Props) {
  const t = useTranslations("commands");
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const [query, setQuery] = useState("");
  const [activeId, setActiveId] = useState<string | null>(null);
  useModal(dialog);
  const groups = useGroups({ viewer, subject, query, onShow });
  const commands = groups.flatMap((group) => group.commands);
  const active = commands.find((command) => command.id === activeId) ?? commands[0];

  /** The focus is back where it was before anything is done, for that may move it. */
  function run(command: Command) {
    dialog.current?.close();
    command.run();
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const at = active ? commands.indexOf(active) : -1;
    if (step) setActiveId(commands[(at + step + commands.length) % commands.length]?.id ?? null);
    else if (event.key === "Enter" && active) run(active);
    else if (isPaletteKey(event.nativeEvent, isApple())) dialog.current?.close();
    else return;
    event.preventDefault();
  }

  return (
    <dialog
      ref={dialog}
      aria-label={t("title")}
      onClose={onClose}
      closedby="any"
      className="mx-auto mt-[12dvh] mb-auto max-h-[70dvh] w-150 max-w-[calc(100dvw-1rem)] flex-col overflow-hidden rounded-2xl border border-line bg-surface text-ink shadow-card backdrop:bg-black/40 open:flex max-sm:mt-2 max-sm:max-h-[calc(100dvh-1rem)]"
    >
      <div className="flex items-center gap-3 border-line border-b px-4">
        <Search aria-hidden="true" className="size-5 shrink-0 text-ink-soft" />
        <input
          role="combobox"
          aria-label={t("field")}
          aria-expanded="true"
          aria-controls={`${id}-list`}
          aria-autocomplete="list"
          aria-activedescendant={active && `${id}-${active.id}`}
          placeholder={t("placeholder")}
          maxLength={MAX_QUERY_LENGTH}
          dir="auto"
          autoComplete="off"
          spellCheck={false}
          enterKeyHint="go"
          value={query}
          onChange={({ target }) => {
            setQuery(target.value);
            setActiveId(null);
          }}
          onKeyDown={onKeyDown}
          className="min-h-14 w-0 flex-1 bg-transparent text-start text-base outline-none placeholder:text-ink-soft"
        />
        <button
          type="button"
          aria-label={t("close")}
          onClick={() => dialog.current?.close()}
          className="-me-2 rounded-full p-2.5 hover:bg-sand sm:hidden"
        >
          <X aria-hidden="true" className="size-5" />
        </button>
      </div>
      <CommandList id={id} groups={groups} active={active ?? null} onActive={setActiveId} onChoose={run} />
      <PaletteHints count={commands.length} />
    </dialog>
  );
}
