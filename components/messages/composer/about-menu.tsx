"use client";

import { useTranslations } from "next-intl";
import { LaneChoice } from "@/components/messages/lanes/lane-choice";
import { LaneChoices } from "@/components/messages/lanes/lane-choices";
import { AnchoredPopover } from "@/components/ui/anchored-popover";
import type { MessageContext } from "@/lib/marketplace/types";
import { isInLane } from "@/lib/messages/lane-rules";
import type { WrittenFrom } from "@/lib/messages/types";

interface Props {
  conversationId: string;
  about: WrittenFrom;
  anchor: HTMLElement;
  onChoose(about: MessageContext | "nothing"): void;
  onClose(): void;
}

/** All that the next message can be written from: what the conversation was ever about, or nothing in particular. */
export function AboutMenu({ conversationId, about, anchor, onChoose, onClose }: Props) {
  const t = useTranslations("messages");
  return (
    <AnchoredPopover anchor={anchor} label={t("changeAbout")} onClose={onClose}>
      <div className="sm:w-80">
        <LaneChoices
          conversationId={conversationId}
          isOffered={({ context }) => context !== null}
          isChecked={(lane) => about !== null && about !== "nothing" && isInLane(about, lane)}
          onChoose={({ context }) => context && onChoose(context)}
        />
        <LaneChoice kind={null} isChecked={about === "nothing"} onChoose={() => onChoose("nothing")}>
          {t("aboutNothing")}
        </LaneChoice>
      </div>
    </AnchoredPopover>
  );
}
