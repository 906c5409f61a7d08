"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { AttachmentList } from "@/components/attachments/attachment-list";
import type { CardContent, CardView } from "@/lib/cards/types";
import { CalendarLink } from "./calendar-link";
import { CardHead } from "./card-head";
import { CardTerms } from "./card-terms";
import { ReviewFace } from "./review-face";
import { Scope } from "./scope";
import { SlotList } from "./slot-list";

interface Props {
  card: CardView;
  /** How it stands at first, where it can be folded and unfolded; without, all of it is there. */
  fold?: "open" | "shut";
  /** Set where it shows what was said before the card came to where it stands. */
  isPast?: boolean;
}

/** What a card says; what is new in it since the version before is marked. */
export function CardFace({ card, fold, isPast = false }: Props) {
  const t = useTranslations("cards");
  const [isOpen, setIsOpen] = useState(fold !== "shut");
  const { content, kind } = card;
  if (!content) return <ReviewFace card={card} />;
  return (
    <section
      aria-label={t(`kind.${kind}`)}
      className="flex flex-col gap-3 rounded-xl border border-line bg-surface p-3 sm:p-4"
    >
      <CardHead
        {...{ card, title: content.title, hasBadge: !isPast }}
        isOpen={fold ? isOpen : null}
        onToggle={() => setIsOpen(!isOpen)}
      />
      {isOpen && content.kind !== "interview" && <Scope lines={content.scope} card={card} />}
      {content.kind === "interview" && (isOpen || card.slot !== null) && (
        <SlotList content={content} slot={card.slot} />
      )}
      <CardTerms card={card} content={content} />
      {isOpen && <Extras card={card} content={content} />}
    </section>
  );
}

/** What goes along with a card: the time for a calendar, and its files. */
function Extras({ card, content }: { card: CardView; content: CardContent }) {
  const { attachments } = card;
  return (
    <>
      {content.kind === "interview" && card.status === "agreed" && <CalendarLink cardId={card.id} />}
      {attachments.length > 0 && (
        <div className="flex flex-col gap-1">
          <AttachmentList attachments={attachments} />
        </div>
      )}
    </>
  );
}
