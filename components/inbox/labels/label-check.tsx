import { Check } from "lucide-react";
import type { LabelView } from "@/lib/inbox/types";
import { LabelDot } from "./label-dot";

interface Props {
  label: LabelView;
  isOn: boolean;
  onToggle(): void;
}

/** A label that is on a conversation or not. */
export function LabelCheck({ label: { name, colour }, isOn, onToggle }: Props) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: the arrow keys go from one to the next, as in every menu.
    <button
      type="button"
      role="checkbox"
      aria-checked={isOn}
      data-item
      onClick={onToggle}
      className="flex min-h-9 w-full items-center gap-3 rounded-xl px-3 text-start text-sm hover:bg-sand pointer-coarse:min-h-11"
    >
      <LabelDot colour={colour} />
      <span className="min-w-0 flex-1 truncate">
        <bdi>{name}</bdi>
      </span>
      {isOn && <Check aria-hidden="true" className="size-4 shrink-0 text-accent-ink" />}
    </button>
  );
}
