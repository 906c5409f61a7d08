"use client";

import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import type { AttachmentType } from "@/lib/attachments/types";

interface Props {
  type: AttachmentType | null;
  onType(type: AttachmentType | null): void;
  isSelecting: boolean;
  onSelecting(isSelecting: boolean): void;
}

const CHOICES = [
  [null, "all"],
  ["image", "image"],
  ["video", "videos"],
  ["audio", "recordings"],
  ["pdf", "pdf"],
  ["file", "file"],
] as const;

/** The head of the files panel: what is shown of them, whether some are being chosen, and the way out. */
export function FilesBar({ type, onType, isSelecting, onSelecting }: Props) {
  const t = useTranslations("attachments");
  return (
    <header className="border-line border-b bg-surface px-3 pt-2.5 pb-3">
      <div className="flex items-center gap-2">
        <h2 className="min-w-0 flex-1 truncate ps-1 font-semibold text-lg">{t("files")}</h2>
        <button
          type="button"
          aria-pressed={isSelecting}
          onClick={() => onSelecting(!isSelecting)}
          className="min-h-10 rounded-full px-4 font-medium text-accent-ink text-sm hover:bg-accent-soft"
        >
          {isSelecting ? t("stopSelecting") : t("select")}
        </button>
        <form method="dialog">
          <button type="submit" aria-label={t("close")} className="block rounded-full p-2.5 hover:bg-sand">
            <X aria-hidden="true" className="size-5" />
          </button>
        </form>
      </div>
      <fieldset className="mt-2 flex flex-wrap gap-1 sm:gap-1.5">
        <legend className="sr-only">{t("filters")}</legend>
        {CHOICES.map(([choice, label]) => (
          <button
            key={label}
            type="button"
            aria-pressed={type === choice}
            onClick={() => onType(choice)}
            className="min-h-9 rounded-full bg-sand px-2.5 font-medium sm:px-3.5 text-sm hover:bg-sand-strong aria-pressed:bg-accent aria-pressed:text-on-accent"
          >
            {t(label)}
          </button>
        ))}
      </fieldset>
    </header>
  );
}
