"use client";

import { Check, Layers } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ContextIcon } from "@/components/marketplace/context-icon";
import { closeAround } from "@/components/ui/anchored-popover";
import type { MessageContext } from "@/lib/marketplace/types";

interface Props {
  /** Null for everything, or for nothing in particular. */
  kind: MessageContext["kind"] | null;
  /** How many messages it has, where that is told. */
  count?: number;
  isChecked: boolean;
  onChoose(): void;
  children: ReactNode;
}

/** One of the things that a conversation is about, in a menu. */
export function LaneChoice({ kind, count, isChecked, onChoose, children }: Props) {
  const t = useTranslations("messages");
  return (
    <button
      type="button"
      role="menuitemradio"
      aria-checked={isChecked}
      data-item
      onClick={({ currentTarget }) => {
        closeAround(currentTarget);
        onChoose();
      }}
      className="flex min-h-11 w-full items-center gap-3 rounded-xl px-3 text-start text-sm hover:bg-sand"
    >
      {kind ? (
        <ContextIcon kind={kind} className="size-4.5 shrink-0 text-ink-soft" />
      ) : (
        <Layers aria-hidden="true" className="size-4.5 shrink-0 text-ink-soft" />
      )}
      <span className="flex min-w-0 flex-1 flex-col">
        <span className="truncate">{children}</span>
        {count !== undefined && <span className="text-ink-soft text-xs">{t("laneCount", { count })}</span>}
      </span>
      {isChecked && <Check aria-hidden="true" className="size-4 shrink-0 text-accent-ink" />}
    </button>
  );
}
