"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useEffect, useId, useRef } from "react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { useModal } from "@/components/ui/use-modal";

interface Props {
  title: string;
  /** What it means to go on. */
  text: string;
  /** What the button says that goes on. */
  action: string;
  problem: string | null;
  isMoving: boolean;
  /** Closes it, so that the browser gives the focus back. */
  isMade: boolean;
  /** What is missing before one can go on; false for nothing. */
  missing?: string | false;
  onMove(): void;
  onClose(): void;
  children: ReactNode;
}

/** Asks what there is to say with a move, and makes it. */
export function CardDialog({
  title,
  text,
  action,
  problem,
  isMoving,
  isMade,
  missing = false,
  onMove,
  onClose,
  children,
}: Props) {
  const t = useTranslations("cards");
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  useModal(dialog);
  useEffect(() => {
    if (isMade) dialog.current?.close();
  }, [isMade]);
  return (
    <dialog
      ref={dialog}
      aria-labelledby={id}
      onClose={onClose}
      className="m-auto w-[min(32rem,calc(100dvw-2rem))] rounded-3xl border border-line bg-surface p-5 text-ink shadow-card backdrop:bg-black/40 sm:p-6"
    >
      <form
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          // Where it stands inside of another form's part of the page, that one is not sent.
          event.stopPropagation();
          if (!missing && !isMoving) onMove();
        }}
      >
        <div className="flex flex-col gap-1">
          <h2 id={id} className="font-semibold text-xl">
            {title}
          </h2>
          <p className="text-ink-soft">{text}</p>
        </div>
        {children}
        {problem && <Notice tone="danger">{problem}</Notice>}
        <div className="flex flex-wrap items-center justify-end gap-2">
          {missing && <p className="me-auto text-ink-soft text-sm max-sm:basis-full">{missing}</p>}
          <Button variant="plain" onClick={() => dialog.current?.close()}>
            {t("notNow")}
          </Button>
          <Button type="submit" disabled={missing !== false || isMoving}>
            {isMoving ? t("moving") : action}
          </Button>
        </div>
      </form>
    </dialog>
  );
}
