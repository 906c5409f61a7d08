"use client";

import { ChevronDown } from "lucide-react";
import { useTranslations } from "next-intl";
import type { CardView } from "@/lib/cards/types";
import { CardBadge } from "./card-badge";

interface Props {
  card: CardView;
  title: string;
  /** Null where all of it is always shown. */
  isOpen: boolean | null;
  /** Whether it says how the card stands. */
  hasBadge: boolean;
  onToggle(): void;
}

/** What a card is and how it stands; pressed, it shows all of it or the least. */
export function CardHead({ card, title, isOpen, hasBadge, onToggle }: Props) {
  const head = <Names card={card} title={title} hasBadge={hasBadge} />;
  if (isOpen === null) return <div className="flex items-start gap-3">{head}</div>;
  return (
    <button
      type="button"
      aria-expanded={isOpen}
      onClick={onToggle}
      className="-m-1.5 flex min-h-11 items-start gap-3 rounded-lg p-1.5 text-start hover:bg-sand"
    >
      {head}
      <ChevronDown
        aria-hidden="true"
        className={`mt-0.5 size-4 shrink-0 text-ink-soft transition-transform ${isOpen ? "rotate-180" : ""}`}
      />
    </button>
  );
}

function Names({ card, title, hasBadge }: Pick<Props, "card" | "title" | "hasBadge">) {
  const t = useTranslations("cards");
  return (
    <>
      <span className="flex min-w-0 flex-1 flex-col">
        <span className="text-ink-soft text-xs">
          {t(`kind.${card.kind}`)}
          {card.version > 1 && ` · ${t("version", { version: card.version })}`}
        </span>
        <span dir="auto" className="wrap-anywhere text-start font-semibold">
          {title}
        </span>
      </span>
      {hasBadge && <CardBadge card={card} />}
    </>
  );
}
