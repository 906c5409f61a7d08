import { Paperclip } from "lucide-react";
import { useTranslations } from "next-intl";
import { FileName } from "@/components/attachments/file-name";
import type { AttachmentView } from "@/lib/attachments/types";

/** The files of an application in a list: a PDF opens in a tab, the others are downloaded. */
export function ApplicationFiles({ files }: { files: readonly AttachmentView[] }) {
  const t = useTranslations("applications");
  if (files.length === 0) return null;
  return (
    <ul aria-label={t("files")} className="relative flex flex-wrap gap-1.5">
      {files.map(({ id, name, type, url }) => (
        <li key={id} className="min-w-0">
          <a
            href={type === "pdf" ? url : `${url}?download=1`}
            {...(type === "pdf" ? { target: "_blank", rel: "noopener" } : { download: name })}
            className="inline-flex min-h-8 max-w-56 items-center gap-1.5 rounded-full bg-sand px-3 text-sm hover:bg-sand-strong pointer-coarse:min-h-11"
          >
            <Paperclip aria-hidden="true" className="size-3.5 shrink-0 text-ink-soft" />
            <FileName name={name} />
          </a>
        </li>
      ))}
    </ul>
  );
}
