"use client";

import type { LucideIcon } from "lucide-react";
import { closeAround } from "./anchored-popover";

interface Props {
  icon: LucideIcon;
  label: string;
  onChoose(): void;
  isGrave?: boolean;
}

/** One thing to do in a menu, which it closes. */
export function MenuItem({ icon: Icon, label, onChoose, isGrave = false }: Props) {
  return (
    <button
      type="button"
      role="menuitem"
      data-item
      onClick={({ currentTarget }) => {
        closeAround(currentTarget);
        onChoose();
      }}
      className={`flex min-h-9 items-center gap-3 rounded-xl px-3 text-start text-sm pointer-coarse:min-h-11 ${isGrave ? "text-danger hover:bg-danger-soft" : "hover:bg-sand"}`}
    >
      <Icon aria-hidden="true" className="size-4 shrink-0" />
      {label}
    </button>
  );
}
