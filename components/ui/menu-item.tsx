"use client";

import { Check, ChevronRight, type LucideIcon } from "lucide-react";
import { closeAround } from "./anchored-popover";

interface Props {
  icon?: LucideIcon;
  label: string;
  /** Said beside it, such as the time that it stands for. */
  hint?: string;
  onChoose(): void;
  isGrave?: boolean;
  /** Given for one of several, of which one is chosen. */
  isChecked?: boolean;
  /** Leads on to more of the menu, which stays. */
  leadsOn?: boolean;
  /** Stands in a dialog and not in a menu. */
  isPlain?: boolean;
}

/** One thing to do in a menu, which it closes. */
export function MenuItem({ icon: Icon, label, hint, onChoose, isGrave = false, isChecked, leadsOn, isPlain }: Props) {
  return (
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: it is given only where the role takes it.
    <button
      type="button"
      role={isPlain ? undefined : isChecked === undefined ? "menuitem" : "menuitemradio"}
      aria-checked={isChecked}
      aria-haspopup={leadsOn ? "menu" : undefined}
      data-item
      onClick={({ currentTarget }) => {
        if (!leadsOn) closeAround(currentTarget);
        onChoose();
      }}
      className={`flex min-h-9 w-full items-center gap-3 rounded-xl px-3 text-start text-sm pointer-coarse:min-h-11 ${isGrave ? "text-danger hover:bg-danger-soft" : "hover:bg-sand"}`}
    >
      {Icon && <Icon aria-hidden="true" className="size-4 shrink-0" />}
      <span className="min-w-0 flex-1">{label}</span>
      {hint && <span className="ps-4 text-ink-soft text-xs tabular-nums">{hint}</span>}
      {isChecked && <Check aria-hidden="true" className="size-4 shrink-0 text-accent-ink" />}
      {leadsOn && <ChevronRight aria-hidden="true" className="size-4 shrink-0 text-ink-soft rtl:-scale-x-100" />}
    </button>
  );
}
