"use client";

import { useTranslations } from "next-intl";
import { ContextTitle } from "@/components/marketplace/context-title";
import { useNewest } from "@/components/orders/orders-context";
import type { MessageContext } from "@/lib/marketplace/types";
import type { LaneView } from "@/lib/messages/types";
import { LaneChoice } from "./lane-choice";
import { useLaneList } from "./use-lane-list";

interface Props {
  conversationId: string;
  isChecked(lane: LaneView): boolean;
  onChoose(lane: LaneView): void;
  /** Those that can be chosen; all without it. */
  isOffered?(lane: LaneView): boolean;
}

/** All that a conversation was ever talked from, to choose one of it. */
export function LaneChoices({ conversationId, isChecked, onChoose, isOffered = () => true }: Props) {
  const t = useTranslations("messages");
  const { lanes, hasFailed, load } = useLaneList(conversationId);
  if (hasFailed && !lanes) {
    return (
      <p role="alert" className="px-3 py-2 text-ink-soft text-sm">
        {t("lanesFailed")}{" "}
        <button type="button" data-item onClick={load} className="font-semibold text-accent-ink underline">
          {t("retry")}
        </button>
      </p>
    );
  }
  if (!lanes) {
    return (
      <p role="status" className="px-3 py-2 text-ink-soft text-sm motion-safe:animate-pulse">
        {t("lanesLoading")}
      </p>
    );
  }
  return lanes.filter(isOffered).map((lane) => (
    <LaneChoice
      key={`${lane.kind}:${lane.id}`}
      kind={lane.kind}
      count={lane.messageCount}
      isChecked={isChecked(lane)}
      onChoose={() => onChoose(lane)}
    >
      {lane.context ? <Title context={lane.context} /> : t("laneGone")}
    </LaneChoice>
  ));
}

function Title({ context }: { context: MessageContext }) {
  return <ContextTitle context={useNewest(context) ?? context} />;
}
