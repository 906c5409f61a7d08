"use client";

import { Download } from "lucide-react";
import { useTranslations } from "next-intl";
import type { AttachmentView } from "@/lib/attachments/types";

interface Props {
  file: AttachmentView;
  className: string;
}

/** Saves a file under its own name. */
export function DownloadLink({ file, className }: Props) {
  const t = useTranslations("attachments");
  return (
    <a href={`${file.url}?download=1`} download={file.name} className={`rounded-full p-2.5 ${className}`}>
      <Download aria-hidden="true" className="size-5" />
      <span className="sr-only">{t("download", { name: file.name })}</span>
    </a>
  );
}
