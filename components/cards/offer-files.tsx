"use client";

import { RotateCcw, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { AttachButton } from "@/components/attachments/attach-button";
import { FileIcon } from "@/components/attachments/file-icon";
import { FileName } from "@/components/attachments/file-name";
import { TrayView } from "@/components/attachments/tray-view";
import { useTalk } from "@/components/messages/talk-context";
import type { AttachmentView } from "@/lib/attachments/types";
import type { useOfferFiles } from "./use-offer-files";

/** The files that go along with an offer: those of the version before, which can be left out, and new ones. */
export function OfferFiles({ files }: { files: ReturnType<typeof useOfferFiles> }) {
  const t = useTranslations("cards");
  const { tray, state, earlier, dropped, toggle } = files;
  if (!useTalk()?.canAttach && earlier.length === 0) return null;
  return (
    <fieldset className="flex min-w-0 flex-col gap-1.5">
      <legend className="sr-only">{t("files")}</legend>
      <div className="flex items-center justify-between gap-3">
        <p aria-hidden="true" className="font-medium text-sm">
          {t("files")}
        </p>
        <AttachButton onFiles={(chosen) => tray.add(chosen)} />
      </div>
      {earlier.length > 0 && (
        <ul className="flex flex-col gap-1.5">
          {earlier.map((file) => (
            <EarlierFile key={file.id} file={file} isOut={dropped.includes(file.id)} onToggle={() => toggle(file.id)} />
          ))}
        </ul>
      )}
      <TrayView tray={tray} state={state} />
    </fieldset>
  );
}

interface EarlierProps {
  file: AttachmentView;
  isOut: boolean;
  onToggle(): void;
}

function EarlierFile({ file, isOut, onToggle }: EarlierProps) {
  const t = useTranslations("cards");
  const Icon = isOut ? RotateCcw : X;
  return (
    <li className="flex items-center gap-2.5 rounded-2xl border border-line p-1.5">
      <FileIcon type={file.type} name={file.name} />
      <p className={`min-w-0 flex-1 font-medium text-sm ${isOut ? "text-ink-soft line-through" : ""}`}>
        <FileName name={file.name} />
      </p>
      <button
        type="button"
        aria-label={t(isOut ? "putBack" : "leaveOut", { name: file.name })}
        onClick={onToggle}
        className="flex size-9 shrink-0 items-center justify-center rounded-full text-ink-soft hover:bg-sand hover:text-ink pointer-coarse:size-11"
      >
        <Icon aria-hidden="true" className="size-4.5" />
      </button>
    </li>
  );
}
