import { Pencil, Trash2 } from "lucide-react";
import { useTranslations } from "next-intl";
import type { LabelView } from "@/lib/inbox/types";
import { LabelChip } from "./label-chip";

const ICON_BUTTON =
  "inline-flex size-11 items-center justify-center rounded-full text-ink-soft hover:bg-sand hover:text-ink";

interface Props {
  label: LabelView;
  onEdit(): void;
  onDelete(): void;
}

/** A label as it looks, with what can be done with it. */
export function LabelRow({ label, onEdit, onDelete }: Props) {
  const t = useTranslations("inbox.labels");
  const { name } = label;
  return (
    <div className="flex items-center gap-1">
      <span className="min-w-0 flex-1">
        <LabelChip label={label} />
      </span>
      <button type="button" aria-label={t("edit", { name })} onClick={onEdit} className={ICON_BUTTON}>
        <Pencil aria-hidden="true" className="size-4" />
      </button>
      <button type="button" aria-label={t("delete", { name })} onClick={onDelete} className={ICON_BUTTON}>
        <Trash2 aria-hidden="true" className="size-4" />
      </button>
    </div>
  );
}
