import { CalendarClock, FilePlus2, Handshake, type LucideIcon, Star, Tag } from "lucide-react";
import { isYes } from "@/lib/cards/move-rules";
import type { CardKind, CardMove } from "@/lib/cards/types";

const ICONS: Readonly<Record<CardKind, LucideIcon>> = {
  offer: Tag,
  agreement: Handshake,
  change: FilePlus2,
  interview: CalendarClock,
  review: Star,
};

const ENDS: readonly CardMove[] = ["declined", "withdrawn", "cancelled", "expired"];

/** What kind of card was moved, and whether that was a yes or an end, for those who skim. */
export function CardIcon({ kind, move }: { kind: CardKind; move: CardMove }) {
  const Icon = ICONS[kind];
  return (
    <span className={`flex size-9 shrink-0 items-center justify-center rounded-full ${toneOf(move)}`}>
      <Icon aria-hidden="true" className="size-4.5" />
    </span>
  );
}

function toneOf(move: CardMove): string {
  if (isYes(move)) return "bg-success-soft text-success";
  return ENDS.includes(move) ? "bg-sand text-ink-soft" : "bg-accent-soft text-accent-ink";
}
