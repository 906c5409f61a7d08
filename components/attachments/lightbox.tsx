"use client";

import { ChevronLeft, ChevronRight } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { useModal } from "@/components/ui/use-modal";
import type { AttachmentView } from "@/lib/attachments/types";
import { LightboxBar } from "./lightbox-bar";
import { LightboxPicture } from "./lightbox-picture";
import { transformOf, useZoom } from "./use-zoom";

interface Props {
  images: readonly AttachmentView[];
  /** The one that is shown. */
  id: string;
  onChange(id: string): void;
  onClose(): void;
}

/** A picture over everything else; the browser's own modal dialog keeps the focus inside and gives it back. */
export function Lightbox({ images, id, onChange, onClose }: Props) {
  const t = useTranslations("attachments");
  const dialog = useRef<HTMLDialogElement>(null);
  const stage = useRef<HTMLDivElement>(null);
  const at = images.findIndex((image) => image.id === id);
  const image = images[at];
  const { zoom, reset, stepIn, stepOut, handlers } = useZoom(stage, (toward) => go(inReading(toward)));
  useModal(dialog);
  // It may be unsent while it is looked at.
  const isGone = !image;
  useEffect(() => {
    if (isGone) dialog.current?.close();
  }, [isGone]);

  function go(by: 1 | -1) {
    const next = images[at + by];
    if (!next) return;
    reset();
    onChange(next.id);
  }

  /** Where a page is read from right to left, the next picture lies on the left; a finger pulls it in from there. */
  function inReading(toward: "left" | "right"): 1 | -1 {
    const isRtl = dialog.current?.matches(":dir(rtl)");
    return (toward === "left") === !isRtl ? 1 : -1;
  }

  useKeys(({ key }) => {
    if (key === "ArrowRight") go(inReading("left"));
    else if (key === "ArrowLeft") go(inReading("right"));
    else if (key === "+" || key === "=") stepIn();
    else if (key === "-") stepOut();
    else if (key === "0") reset();
  });

  return (
    <dialog
      ref={dialog}
      aria-label={t("lightbox")}
      onClose={onClose}
      className="fixed inset-0 m-0 h-dvh max-h-none w-dvw max-w-none flex-col overflow-hidden bg-[#12100c] text-white open:flex"
    >
      {image && (
        <>
          <LightboxBar image={image} at={at + 1} count={images.length} scale={zoom.scale} {...{ stepIn, stepOut }} />
          <div
            ref={stage}
            {...handlers}
            data-scale={zoom.scale.toFixed(2)}
            className={`min-h-0 flex-1 touch-none select-none overflow-hidden p-2 ${zoom.scale > 1 ? "cursor-grab" : "cursor-zoom-in"}`}
          >
            <LightboxPicture key={image.id} image={image} scale={zoom.scale} transform={transformOf(zoom)} />
          </div>
          <Step label={t("previous")} onClick={() => go(-1)} disabled={at === 0} icon={ChevronLeft} side="start-2" />
          <Step
            label={t("next")}
            onClick={() => go(1)}
            disabled={at === images.length - 1}
            icon={ChevronRight}
            side="end-2"
          />
        </>
      )}
    </dialog>
  );
}

/** Heard wherever the focus is: behind the last button it is the browser's own for a moment. */
function useKeys(onKeyDown: (event: KeyboardEvent) => void) {
  const newest = useRef(onKeyDown);
  useEffect(() => {
    newest.current = onKeyDown;
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => newest.current(event);
    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
  }, []);
}

interface StepProps {
  label: string;
  onClick(): void;
  disabled: boolean;
  icon: typeof ChevronLeft;
  side: string;
}

function Step({ label, onClick, disabled, icon: Icon, side }: StepProps) {
  return (
    <button
      type="button"
      aria-label={label}
      onClick={onClick}
      // Disabled by name only: a button that loses the focus would take the arrow keys with it.
      aria-disabled={disabled}
      className={`absolute top-1/2 ${side} -translate-y-1/2 rounded-full bg-black/50 p-3 hover:bg-black/80 focus-visible:outline-white aria-disabled:opacity-30`}
    >
      <Icon aria-hidden="true" className="size-6 rtl:-scale-x-100" />
    </button>
  );
}
