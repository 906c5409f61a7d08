"use client";

import { useTranslations } from "next-intl";
import { AnchoredPopover } from "@/components/ui/anchored-popover";
import { isSameLane } from "@/lib/messages/lane-rules";
import { LaneChoice } from "./lane-choice";
import { LaneChoices } from "./lane-choices";
import { useLanes } from "./lanes-context";

interface Props {
  conversationId: string;
  anchor: HTMLElement;
  onClose(): void;
}

/** What of a conversation is shown: everything, or all that was written from one thing. */
export function LaneMenu({ conversationId, anchor, onClose }: Props) {
  const t = useTranslations("messages");
  const lanes = useLanes();
  return (
    <AnchoredPopover anchor={anchor} label={t("laneChoose")} onClose={onClose}>
      <div className="sm:w-80">
        <LaneChoice kind={null} isChecked={!lanes?.lane} onChoose={() => lanes?.open(null)}>
          {t("laneAll")}
        </LaneChoice>
        <LaneChoices
          conversationId={conversationId}
          isChecked={(lane) => isSameLane(lane, lanes?.lane ?? null)}
          onChoose={({ kind, id, context }) => lanes?.open({ kind, id }, context)}
        />
      </div>
    </AnchoredPopover>
  );
}
