"use client";

import { RotateCw, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { TrayFile } from "@/lib/attachments/state";
import { FileIcon } from "./file-icon";
import { FileName } from "./file-name";
import { FileSize } from "./file-size";
import { localUrlOf } from "./local-files";
import { passFocus } from "./pass-focus";

interface Props {
  file: TrayFile;
  onRetry(): void;
  onRemove(): void;
}

/** One file before sending: what it is, how far it is, and what can be done about it. */
export function TrayRow({ file, onRetry, onRemove }: Props) {
  const t = useTranslations("attachments");
  const isOnItsWay = file.status === "waiting" || file.status === "uploading";
  return (
    <li
      data-status={file.status}
      className={`flex items-center gap-2.5 rounded-2xl border bg-surface p-1.5 ${file.status === "failed" ? "border-danger" : "border-line"}`}
    >
      <Thumbnail file={file} />
      <div className="flex min-w-0 flex-1 flex-col">
        <p className="font-medium text-sm">
          <FileName name={file.name} />
        </p>
        <State file={file} />
      </div>
      {file.failure?.canRetry && (
        <button
          type="button"
          aria-label={t("retryFile", { name: file.name })}
          onClick={({ currentTarget }) => {
            passFocus(currentTarget);
            onRetry();
          }}
          className="inline-flex min-h-9 items-center gap-1.5 rounded-full px-3 font-semibold text-accent-ink text-sm hover:bg-accent-soft"
        >
          <RotateCw aria-hidden="true" className="size-4" />
          {t("retry")}
        </button>
      )}
      {file.status !== "sending" && (
        <button
          type="button"
          aria-label={t(isOnItsWay ? "cancel" : "remove", { name: file.name })}
          onClick={({ currentTarget }) => {
            passFocus(currentTarget);
            onRemove();
          }}
          className="rounded-full p-2 text-ink-soft hover:bg-sand hover:text-ink"
        >
          <X aria-hidden="true" className="size-4.5" />
        </button>
      )}
    </li>
  );
}

function State({ file }: { file: TrayFile }) {
  const t = useTranslations("attachments");
  if (file.failure) return <p className="text-danger text-xs">{file.failure.message ?? t("connectionLost")}</p>;
  return (
    <div className="flex h-4.5 items-center gap-2 text-ink-soft text-xs">
      {file.status === "waiting" && <span>{t("waiting")}</span>}
      {file.status === "uploading" && <Progress file={file} />}
      <FileSize bytes={file.size} />
      {file.status === "sending" && <span>{t("sending")}</span>}
      {file.status === "ready" && <span className="text-success">{t("uploaded")}</span>}
    </div>
  );
}

/** At its end the server still looks at the file, which may take a moment. */
function Progress({ file: { name, progress } }: { file: TrayFile }) {
  const t = useTranslations("attachments");
  const percent = Math.round(progress * 100);
  if (progress >= 1) return <span className="animate-pulse">{t("finishing")}</span>;
  return (
    <progress
      aria-label={t("uploading", { name })}
      max={100}
      value={percent}
      className="h-1.5 min-w-0 flex-1 appearance-none overflow-hidden rounded-full bg-sand-strong [&::-moz-progress-bar]:bg-accent [&::-webkit-progress-bar]:bg-transparent [&::-webkit-progress-value]:bg-accent"
    />
  );
}

function Thumbnail({ file }: { file: TrayFile }) {
  const [hasFailed, setHasFailed] = useState(false);
  const url = hasFailed ? null : pictureOf(file);
  if (!url) return <FileIcon type={typeOf(file.mime)} name={file.name} />;
  return (
    <img
      src={url}
      alt=""
      onError={() => setHasFailed(true)}
      className="size-11 shrink-0 rounded-xl bg-sand object-cover"
    />
  );
}

/** One that was uploaded before the page was left is only on the server. */
function pictureOf({ id, mime, view }: TrayFile): string | null {
  const local = mime.startsWith("image/") ? localUrlOf(id) : null;
  return local ?? view?.thumbUrl ?? null;
}

/** For the icon alone; what it really is only the server finds out. */
function typeOf(mime: string) {
  if (mime === "application/pdf") return "pdf";
  const [family] = mime.split("/");
  return family === "image" || family === "video" || family === "audio" ? family : "file";
}
