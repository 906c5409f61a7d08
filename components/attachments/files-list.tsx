"use client";

import { FolderOpen } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { MAX_ZIP_FILES } from "@/lib/attachments/rules";
import { FilesRow } from "./files-row";
import type { useFiles } from "./use-files";

interface Props {
  files: ReturnType<typeof useFiles>;
  /** The ids of what was chosen; null while nothing can be. */
  selected: ReadonlySet<string> | null;
  onSelect(selected: ReadonlySet<string>): void;
  onShow(seq: number): void;
}

/** The files of a conversation, or why there are none to see. */
export function FilesList({ files, selected, onSelect, onShow }: Props) {
  const t = useTranslations("attachments");
  const { items, hasFailed } = files;
  const isFull = selected !== null && selected.size >= MAX_ZIP_FILES;
  if (items?.length === 0) return <EmptyState icon={FolderOpen} title={t("emptyTitle")} text={t("emptyText")} />;

  function toggle(id: string) {
    const next = new Set(selected);
    if (!next.delete(id)) next.add(id);
    onSelect(next);
  }

  return (
    <div className="relative min-h-0 flex-1 overflow-y-auto overscroll-contain p-2">
      {!items && !hasFailed && <Skeleton />}
      <ul aria-label={t("files")}>
        {items?.map((file) => (
          <FilesRow
            key={file.id}
            file={file}
            neighbours={items}
            isSelected={selected?.has(file.id) ?? null}
            isSelectable={!isFull}
            onToggle={() => toggle(file.id)}
            onShow={() => onShow(file.messageSeq)}
          />
        ))}
      </ul>
      <div className="flex flex-col items-center gap-2 py-3 empty:hidden">
        {hasFailed && (
          <p role="alert" className="text-danger text-sm">
            {t("loadFailed")}
          </p>
        )}
        {(files.hasMore || hasFailed) && (
          <Button variant="quiet" onClick={files.loadMore} disabled={files.isLoading}>
            {hasFailed ? t("retry") : t("showMore")}
          </Button>
        )}
      </div>
    </div>
  );
}

function Skeleton() {
  const t = useTranslations("attachments");
  return (
    <div role="status" aria-label={t("loading")} className="animate-pulse">
      {["first", "second", "third", "fourth"].map((row) => (
        <div key={row} className="flex items-center gap-3 p-2">
          <div className="size-14 rounded-xl bg-sand" />
          <div className="flex flex-1 flex-col gap-2">
            <div className="h-3.5 w-3/5 rounded-full bg-sand" />
            <div className="h-3 w-2/5 rounded-full bg-sand" />
          </div>
        </div>
      ))}
    </div>
  );
}
