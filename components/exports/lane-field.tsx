"use client";

import { useTranslations } from "next-intl";
import { useLaneList } from "@/components/messages/lanes/use-lane-list";
import { Button } from "@/components/ui/button";

interface Props {
  conversationId: string;
  /** "gig:ID" and the like; empty until one is chosen. */
  value: string;
  onChange(lane: string): void;
}

/** What of all that the two have talked about. */
export function LaneField({ conversationId, value, onChange }: Props) {
  const t = useTranslations("exports");
  const { lanes, hasFailed, load } = useLaneList(conversationId);
  if (hasFailed && !lanes) {
    return (
      <div role="alert" className="flex flex-wrap items-center justify-between gap-2 text-ink-soft text-sm">
        {t("lanesFailed")}
        <Button variant="quiet" onClick={load}>
          {t("again")}
        </Button>
      </div>
    );
  }
  if (lanes?.length === 0) return <p className="text-ink-soft text-sm">{t("noLanes")}</p>;
  return (
    <label className="flex flex-col gap-1.5 font-medium text-sm">
      {t("laneLabel")}
      <select
        value={value}
        onChange={(event) => onChange(event.target.value)}
        disabled={!lanes}
        required
        className="min-h-11 w-full min-w-0 rounded-xl border border-line bg-surface px-3 text-ink"
      >
        <option value="" disabled>
          {t("laneChoose")}
        </option>
        {lanes?.map(({ kind, id, context }) => (
          <option key={`${kind}:${id}`} value={`${kind}:${id}`} dir="auto">
            {context?.title ?? t("laneGone")}
          </option>
        ))}
      </select>
    </label>
  );
}
