import { useTranslations } from "next-intl";
import { Notice } from "@/components/ui/notice";
import type { Outcome } from "./use-reading";

/** That all is read now and the way back, or that it could not be kept. */
export function ReadingOutcome({ outcome }: { outcome: Outcome | null }) {
  const t = useTranslations("notifications");
  if (!outcome) return null;
  return (
    <Notice tone={outcome.isDone ? "success" : "danger"}>
      <span className="flex flex-wrap items-center justify-between gap-x-4">
        {t(outcome.isDone ? "markedAll" : "notMarked")}
        <button
          type="button"
          onClick={outcome.isDone ? outcome.undo : outcome.again}
          className="min-h-8 font-semibold underline underline-offset-2"
        >
          {t(outcome.isDone ? "undo" : "again")}
        </button>
      </span>
    </Notice>
  );
}
