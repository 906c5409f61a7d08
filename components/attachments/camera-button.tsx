"use client";

import { Camera } from "lucide-react";
import { useTranslations } from "next-intl";
import { FileChooser } from "./file-chooser";

/** On a phone, takes a photo straight away. */
export function CameraButton({ onFiles }: { onFiles(files: File[]): void }) {
  const t = useTranslations("attachments");
  const input = { accept: "image/*", capture: "environment" } as const;
  return <FileChooser label={t("camera")} icon={Camera} onFiles={onFiles} input={input} isForTouch />;
}
