"use client";

import { KeyNames } from "@/components/commands/key-names";
import { Avatar } from "@/components/ui/avatar";
import type { Command } from "./command";

interface Props {
  id: string;
  command: Command;
  isActive: boolean;
  onActive(): void;
  onChoose(): void;
}

/** One thing to choose. The focus stays in the field, which says which one Enter would take. */
export function CommandOption({ id, command, isActive, onActive, onChoose }: Props) {
  const { label, shown, keys } = command;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the field's.
    // biome-ignore lint/a11y/useFocusableInteractive: the field keeps the focus.
    <div
      id={id}
      role="option"
      aria-selected={isActive}
      onPointerMove={() => isActive || onActive()}
      onMouseDown={(event) => event.preventDefault()}
      onClick={onChoose}
      className="group flex min-h-11 cursor-pointer items-center gap-3 rounded-xl px-3 aria-selected:bg-accent-soft"
    >
      <Mark mark={command.mark} />
      <span className="min-w-0 flex-1 truncate">{shown ?? <span dir="auto">{label}</span>}</span>
      {keys && (
        <span aria-hidden="true" className="pointer-coarse:hidden">
          <KeyNames keys={keys} />
        </span>
      )}
    </div>
  );
}

function Mark({ mark }: Pick<Command, "mark">) {
  if ("name" in mark && "image" in mark) return <Avatar name={mark.name} image={mark.image} size="sm" />;
  const Icon = mark;
  return (
    <span className="flex size-8 shrink-0 items-center justify-center rounded-lg bg-sand text-ink-soft group-aria-selected:bg-surface group-aria-selected:text-accent-ink">
      <Icon aria-hidden="true" className="size-4" />
    </span>
  );
}
