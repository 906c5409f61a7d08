"use client";

import { useTranslations } from "next-intl";
import { useFollow } from "@/components/messages/log/way-back";
import type { QuoteView } from "@/lib/messages/types";
import { QuoteText } from "./quote-text";

interface Props {
  quote: QuoteView;
  /** The message that quotes; null while that is on its way, and there is no place to come back to. */
  fromSeq: number | null;
}

/** What a message answers; leads there. */
export function Quote({ quote, fromSeq }: Props) {
  const t = useTranslations("messages");
  const follow = useFollow();
  return (
    <button
      type="button"
      onClick={() => follow(quote.seq, fromSeq)}
      className="max-w-[85%] rounded-e-xl border-line border-s-3 bg-surface sm:max-w-[72%] px-3 py-1.5 text-start hover:border-accent-ink hover:bg-accent-soft"
    >
      <span className="sr-only">{t("inAnswerTo")}</span>
      <QuoteText quote={quote} />
    </button>
  );
}
