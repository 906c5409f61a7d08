"use client";

import { type ReactNode, type RefObject, useId } from "react";
import { useModal } from "@/components/ui/use-modal";

interface Props {
  dialog: RefObject<HTMLDialogElement | null>;
  title: string;
  /** Stands over the title: what it is about. */
  about?: string;
  onClose(): void;
  children: ReactNode;
}

/** A question over the page, about an order that is made or moves on. */
export function Question({ dialog, title, about, onClose, children }: Props) {
  const id = useId();
  useModal(dialog);
  return (
    <dialog
      ref={dialog}
      aria-labelledby={id}
      onClose={onClose}
      className="m-auto w-[min(32rem,calc(100dvw-2rem))] rounded-3xl border border-line bg-surface p-5 text-ink shadow-card backdrop:bg-black/40 open:flex open:flex-col open:gap-4 sm:p-6"
    >
      <div>
        {about && <p className="font-medium text-accent-ink text-sm">{about}</p>}
        <h2 id={id} className="font-semibold text-xl">
          {title}
        </h2>
      </div>
      {children}
    </dialog>
  );
}
