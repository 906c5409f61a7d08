"use client";

import { ChevronDown } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
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
export function CardHead({ isOpen, onToggle, ...props }: Props) {
  if (isOpen === null) {
    return (
      <div className="flex flex-col gap-0.5">
        <Names {...props} />
      </div>
    );
  }
  return (
    <button
      type="button"
      aria-expanded={isOpen}
      onClick={onToggle}
      className="-m-1.5 flex min-h-11 flex-col gap-0.5 rounded-lg p-1.5 text-start hover:bg-sand"
    >
      <Names {...props}>
        <ChevronDown
          aria-hidden="true"
          className={`size-4 shrink-0 text-ink-soft transition-transform ${isOpen ? "rotate-180" : ""}`}
        />
      </Names>
    </button>
  );
}

type NamesProps = Pick<Props, "card" | "title" | "hasBadge"> & { children?: ReactNode };

/** Its kind and how it stands in one line, so that the title has all the room of the next. */
function Names({ card, title, hasBadge, children }: NamesProps) {
  const t = useTranslations("cards");
  return (
    <>
      <span className="flex items-center gap-2">
        <span className="min-w-0 flex-1 text-ink-soft text-xs">
          {t(`kind.${card.kind}`)}
          {card.version > 1 && ` · ${t("version", { version: card.version })}`}
        </span>
        {hasBadge && <CardBadge card={card} />}
        {children}
      </span>
      <span dir="auto" className="wrap-anywhere text-start font-semibold">
        {title}
      </span>
    </>
  );
}
