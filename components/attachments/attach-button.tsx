"use client";

import { Paperclip } from "lucide-react";
import { useTranslations } from "next-intl";
import { FileChooser } from "./file-chooser";

export function AttachButton({ onFiles }: { onFiles(files: File[]): void }) {
  const t = useTranslations("attachments");
  return <FileChooser label={t("attach")} icon={Paperclip} onFiles={onFiles} input={{ multiple: true }} />;
}
