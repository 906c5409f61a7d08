"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import type { Command, CommandGroup } from "./command";
import { CommandOption } from "./command-option";

interface Props {
  /** What the ids of the list and its options begin with. */
  id: string;
  groups: readonly CommandGroup[];
  active: Command | null;
  onActive(id: string): void;
  onChoose(command: Command): void;
}

/** What can be chosen, under the field that keeps the focus. */
export function CommandList({ id, groups, active, onActive, onChoose }: Props) {
  const t = useTranslations("commands");
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.querySelector(`[id="${id}-${active?.id}"]`)?.scrollIntoView({ block: "nearest" });
  }, [id, active?.id]);
  return (
    <div
      ref={list}
      id={`${id}-list`}
      role="listbox"
      aria-label={t("title")}
      className="min-h-0 flex-1 scroll-py-9 overflow-y-auto overscroll-contain p-2"
    >
      {groups.map((group) => (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset is no part of a listbox.
        <div key={group.id} role="group" aria-labelledby={`${id}-${group.id}`} className="pb-2 last:pb-0">
          <div id={`${id}-${group.id}`} className="px-3 pt-2 pb-1 font-medium text-ink-soft text-xs">
            {group.title}
          </div>
          {group.commands.map((command) => (
            <CommandOption
              key={command.id}
              id={`${id}-${command.id}`}
              command={command}
              isActive={command === active}
              onActive={() => onActive(command.id)}
              onChoose={() => onChoose(command)}
            />
          ))}
        </div>
      ))}
    </div>
  );
}
