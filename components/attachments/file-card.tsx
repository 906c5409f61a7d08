import type { AttachmentView } from "@/lib/attachments/types";
import { DownloadLink } from "./download-link";
import { FileIcon } from "./file-icon";
import { FileName } from "./file-name";
import { FileSize } from "./file-size";
import { PdfPicture } from "./pdf-picture";

/** A file as icon, name and size: a PDF shows its first page and opens in a tab, everything else is downloaded. */
export function FileCard({ file }: { file: AttachmentView }) {
  const isPdf = file.type === "pdf";
  const target = isPdf
    ? { href: file.url, target: "_blank", rel: "noopener" }
    : { href: `${file.url}?download=1`, download: file.name };
  return (
    <div className="flex w-76 max-w-full items-end gap-1 rounded-2xl border border-line bg-surface p-1.5 text-ink">
      <a {...target} className="min-w-0 flex-1 rounded-xl p-1 hover:bg-sand">
        {isPdf && <PdfPicture file={file} />}
        <span className="flex items-center gap-3">
          <FileIcon type={file.type} name={file.name} />
          <span className="flex min-w-0 flex-1 flex-col">
            <span className="font-medium text-sm">
              <FileName name={file.name} />
            </span>
            <span className="text-ink-soft text-xs">
              <FileSize bytes={file.size} />
            </span>
          </span>
        </span>
      </a>
      <DownloadLink file={file} className="mb-1.5 text-ink-soft hover:bg-sand hover:text-ink" />
    </div>
  );
}
