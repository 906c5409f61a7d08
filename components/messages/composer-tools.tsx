"use client";

import { MessageSquareQuote, Plus, Smile } from "lucide-react";
import { useTranslations } from "next-intl";
import { type ReactNode, useId, useState } from "react";

const BUTTON =
  "inline-flex size-11 shrink-0 items-center justify-center rounded-full text-ink-soft transition-colors hover:bg-sand hover:text-ink aria-expanded:bg-sand";

interface Props {
  isPicking: boolean;
  onEmoji(): void;
  /** Null where there are none to choose from. */
  onReplies: (() => void) | null;
  children: ReactNode;
}

/** What helps to write: beside the text, and where there is little room in a row of its own that opens below. */
export function ComposerTools({ isPicking, onEmoji, onReplies, children }: Props) {
  const t = useTranslations("messages");
  const id = useId();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <button
        type="button"
        aria-label={t("tools")}
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setIsOpen(!isOpen)}
        className={`${BUTTON} -ms-1.5 sm:hidden`}
      >
        <Plus aria-hidden="true" className={`size-5 transition-transform ${isOpen ? "rotate-45" : ""}`} />
      </button>
      <div id={id} className={`-ms-1.5 max-sm:order-last max-sm:basis-full ${isOpen ? "flex" : "flex max-sm:hidden"}`}>
        {children}
        <button
          type="button"
          data-popup-toggle
          aria-label={t("emoji")}
          aria-expanded={isPicking}
          onClick={onEmoji}
          className={BUTTON}
        >
          <Smile aria-hidden="true" className="size-5" />
        </button>
        {onReplies && (
          <button type="button" data-popup-toggle aria-label={t("savedReplies")} onClick={onReplies} className={BUTTON}>
            <MessageSquareQuote aria-hidden="true" className="size-5" />
          </button>
        )}
      </div>
    </>
  );
}
