"use client";

import { MessageSquareQuote, Plus, Smile } from "lucide-react";
import { useTranslations } from "next-intl";
import { type ReactNode, useId, useState } from "react";
import { AttachButton } from "@/components/attachments/attach-button";
import { CameraButton } from "@/components/attachments/camera-button";

const BUTTON =
  "inline-flex size-11 shrink-0 items-center justify-center rounded-full text-ink-soft transition-colors hover:bg-sand hover:text-ink aria-expanded:bg-sand";

interface Props {
  isPicking: boolean;
  onEmoji(): void;
  /** Null where there are none to choose from. */
  onReplies: (() => void) | null;
  /** Null where none can go along. */
  onFiles: ((files: File[]) => void) | null;
  /** Stand with the others. */
  children?: ReactNode;
}

/** What goes along and what helps to write: beside the text; where there is little room, all but one in a row below. */
export function ComposerTools({ isPicking, onEmoji, onReplies, onFiles, children }: Props) {
  const t = useTranslations("messages");
  const id = useId();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <div className="-ms-1.5 flex sm:-me-2">
        {onFiles && <AttachButton onFiles={onFiles} />}
        <button
          type="button"
          aria-label={t("moreTools")}
          aria-expanded={isOpen}
          aria-controls={id}
          onClick={() => setIsOpen(!isOpen)}
          className={`${BUTTON} sm:hidden`}
        >
          <Plus aria-hidden="true" className={`size-5 transition-transform ${isOpen ? "rotate-45" : ""}`} />
        </button>
      </div>
      <div
        id={id}
        className={`flex max-sm:order-last max-sm:-ms-1.5 max-sm:basis-full ${isOpen ? "" : "max-sm:hidden"}`}
      >
        {onFiles && <CameraButton onFiles={onFiles} />}
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
        {children}
      </div>
    </>
  );
}
