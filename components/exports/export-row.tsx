"use client";

import { Download, RotateCcw, Trash2, X } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import { FileSize } from "@/components/attachments/file-size";
import { buttonClass } from "@/components/ui/button";
import type { ExportView } from "@/lib/exports/types";
import { ExportProgress } from "./export-progress";
import { ExportScope } from "./export-scope";

interface Props {
  item: ExportView;
  onRemove(): void;
  /** Asks for the same once more. */
  onAgain(): void;
}

const TOOL =
  "inline-flex size-10 shrink-0 items-center justify-center rounded-full text-ink-soft hover:bg-sand-strong hover:text-ink pointer-coarse:size-11";

/** One export: how far it is, or where it can be had and until when. */
export function ExportRow({ item, onRemove, onAgain }: Props) {
  const t = useTranslations("exports");
  const format = useFormatter();
  const date = format.dateTime(new Date(item.createdAt), "moment");
  const isLive = item.status === "queued" || item.status === "running";
  return (
    <li className="flex flex-col gap-3 rounded-2xl bg-sand px-4 py-3">
      <div className="flex items-start gap-2">
        <div className="min-w-0 flex-1 py-1">
          <p className="font-medium">
            <ExportScope item={item} />
          </p>
          <p className="text-ink-soft text-sm">{t("asked", { date })}</p>
        </div>
        {item.status === "failed" && (
          <button type="button" aria-label={t("againOf", { date })} onClick={onAgain} className={TOOL}>
            <RotateCcw aria-hidden="true" className="size-5" />
          </button>
        )}
        <button
          type="button"
          aria-label={t(isLive ? "stopOf" : "removeOf", { date })}
          onClick={onRemove}
          className={TOOL}
        >
          {isLive ? <X aria-hidden="true" className="size-5" /> : <Trash2 aria-hidden="true" className="size-5" />}
        </button>
      </div>
      {isLive && <ExportProgress item={item} label={t("progress", { date })} />}
      {item.status === "failed" && <p className="text-danger text-sm">{t("failed")}</p>}
      {item.url && item.size !== null && (
        <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
          <p className="text-ink-soft text-sm">
            <FileSize bytes={item.size} /> · {t("until", { date: format.dateTime(new Date(item.expiresAt), "moment") })}
          </p>
          <a href={item.url} download aria-label={t("downloadOf", { date })} className={buttonClass()}>
            <Download aria-hidden="true" className="size-4.5" />
            {t("download")}
          </a>
        </div>
      )}
    </li>
  );
}
