import {
  FileArchive,
  FileAudio,
  FileImage,
  File as FilePlain,
  FileSpreadsheet,
  FileText,
  FileVideo,
} from "lucide-react";
import type { AttachmentType } from "@/lib/attachments/types";

const BY_TYPE = { image: FileImage, video: FileVideo, audio: FileAudio, pdf: FileText } as const;

const BY_EXTENSION = [
  { extensions: ["zip", "rar", "7z", "gz", "tar"], icon: FileArchive },
  { extensions: ["xls", "xlsx", "csv", "ods", "numbers"], icon: FileSpreadsheet },
  { extensions: ["doc", "docx", "odt", "rtf", "txt", "md", "pages", "ppt", "pptx", "odp"], icon: FileText },
];

/** What kind of file it is, at a glance; its name stands beside it. */
export function FileIcon({ type, name }: { type: AttachmentType; name: string }) {
  const Icon = iconOf(type, name);
  return (
    <span className="inline-flex size-11 shrink-0 items-center justify-center rounded-xl bg-accent-soft text-accent-ink">
      <Icon aria-hidden="true" className="size-5.5" />
    </span>
  );
}

function iconOf(type: AttachmentType, name: string) {
  if (type !== "file") return BY_TYPE[type];
  const extension = name.split(".").at(-1)?.toLowerCase() ?? "";
  return BY_EXTENSION.find(({ extensions }) => extensions.includes(extension))?.icon ?? FilePlain;
}
