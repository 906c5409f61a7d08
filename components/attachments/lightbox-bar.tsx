"use client";

import { X, ZoomIn, ZoomOut } from "lucide-react";
import { useTranslations } from "next-intl";
import type { AttachmentView } from "@/lib/attachments/types";
import { DownloadLink } from "./download-link";
import { FileName } from "./file-name";
import { LARGEST_SCALE } from "./zoom";

interface Props {
  image: AttachmentView;
  /** Its place among `count`, from 1. */
  at: number;
  count: number;
  scale: number;
  stepIn(): void;
  stepOut(): void;
}

const BUTTON =
  "rounded-full p-2.5 hover:bg-white/15 focus-visible:outline-white aria-disabled:opacity-40 aria-disabled:hover:bg-transparent";

/** What is shown, and what can be done with it. */
export function LightboxBar({ image, at, count, scale, stepIn, stepOut }: Props) {
  const t = useTranslations("attachments");
  return (
    <div className="flex items-center gap-1 px-3 py-2">
      <p aria-live="polite" className="flex min-w-0 flex-1 items-baseline gap-3 ps-2">
        <span className="min-w-0 font-medium text-sm">
          <FileName name={image.name} />
        </span>
        <span className="shrink-0 text-white/75 text-xs">{t("position", { at, count })}</span>
      </p>
      <button type="button" aria-label={t("zoomOut")} aria-disabled={scale <= 1} onClick={stepOut} className={BUTTON}>
        <ZoomOut aria-hidden="true" className="size-5" />
      </button>
      <button
        type="button"
        aria-label={t("zoomIn")}
        aria-disabled={scale >= LARGEST_SCALE}
        onClick={stepIn}
        className={BUTTON}
      >
        <ZoomIn aria-hidden="true" className="size-5" />
      </button>
      <DownloadLink file={image} className="hover:bg-white/15 focus-visible:outline-white" />
      <form method="dialog">
        <button type="submit" aria-label={t("close")} className={`block ${BUTTON}`}>
          <X aria-hidden="true" className="size-5" />
        </button>
      </form>
    </div>
  );
}
