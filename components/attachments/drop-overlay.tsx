import { FileUp } from "lucide-react";
import { useTranslations } from "next-intl";

/** Lies over the conversation while files are held above the page. */
export function DropOverlay() {
  const t = useTranslations("attachments");
  return (
    <div className="pointer-events-none absolute inset-0 z-10 flex bg-surface/85 p-3">
      <div className="m-auto flex size-full flex-col items-center justify-center gap-2 rounded-3xl border-2 border-accent-ink border-dashed bg-accent-soft/70 text-center">
        <FileUp aria-hidden="true" className="size-9 text-accent-ink" />
        <p className="font-semibold text-lg">{t("dropHere")}</p>
        <p className="text-ink-soft text-sm">{t("dropLimits")}</p>
      </div>
    </div>
  );
}
