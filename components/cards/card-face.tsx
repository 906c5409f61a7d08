"use client";

import { useTranslations } from "next-intl";
import { AttachmentList } from "@/components/attachments/attachment-list";
import type { CardView } from "@/lib/cards/types";
import { CalendarLink } from "./calendar-link";
import { CardBadge } from "./card-badge";
import { CardTerms } from "./card-terms";
import { ReviewFace } from "./review-face";
import { SlotList } from "./slot-list";

/** What a card says as it stands now; what is new in it since the version before is marked. */
export function CardFace({ card }: { card: CardView }) {
  const t = useTranslations("cards");
  const { content, attachments } = card;
  if (!content) return <ReviewFace card={card} />;
  return (
    <section
      aria-label={t(`kind.${card.kind}`)}
      className="flex flex-col gap-3 rounded-xl border border-line bg-surface p-3 sm:p-4"
    >
      <div className="flex items-start justify-between gap-3">
        <div className="min-w-0">
          <p className="text-ink-soft text-xs">
            {t(`kind.${card.kind}`)}
            {card.version > 1 && ` · ${t("version", { version: card.version })}`}
          </p>
          <p dir="auto" className="wrap-anywhere text-start font-semibold">
            {content.title}
          </p>
        </div>
        <CardBadge card={card} />
      </div>
      {content.kind !== "interview" && <Scope lines={content.scope} before={scopeBefore(card)} />}
      {content.kind === "interview" && <SlotList content={content} slot={card.slot} />}
      <CardTerms card={card} content={content} />
      {content.kind === "interview" && card.status === "agreed" && <CalendarLink cardId={card.id} />}
      {attachments.length > 0 && (
        <div className="flex flex-col gap-1">
          <AttachmentList attachments={attachments} />
        </div>
      )}
    </section>
  );
}

function Scope({ lines, before }: { lines: readonly string[]; before: readonly string[] | null }) {
  const t = useTranslations("cards");
  const gone = before?.filter((line) => !lines.includes(line)) ?? [];
  return (
    <ul dir="auto" className="flex list-disc flex-col gap-1 ps-5 text-start text-sm">
      {lines.map((line) => (
        <li
          key={line}
          className={`wrap-anywhere ${before && !before.includes(line) ? "font-medium text-accent-ink" : ""}`}
        >
          {line}
          {before && !before.includes(line) && <span className="sr-only"> ({t("isNew")})</span>}
        </li>
      ))}
      {gone.map((line) => (
        <li key={line} className="wrap-anywhere text-ink-soft">
          <del>{line}</del>
        </li>
      ))}
    </ul>
  );
}

/** What the scope was before; null where there was nothing to compare with. */
function scopeBefore({ base }: CardView): readonly string[] | null {
  return base && base.kind !== "interview" ? base.scope : null;
}
