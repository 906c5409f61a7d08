"use client";

import { useTranslations } from "next-intl";
import { useConversation } from "@/components/inbox/use-conversation";
import { AnchoredPopover } from "@/components/ui/anchored-popover";
import { AllItems } from "./all-items";
import { LabelPicker } from "./label-picker";
import type { OpenedMenu } from "./menu-context";
import { SnoozePicker } from "./snooze-picker";
import { TurnItems } from "./turn-items";

interface Props {
  opened: OpenedMenu;
  /** Goes on to another page of it. */
  onOpen(menu: OpenedMenu): void;
  onClose(): void;
}

/** What can be done with a conversation. */
export function EntryMenu({ opened, onOpen, onClose }: Props) {
  const t = useTranslations("inbox.entry");
  const conversation = useConversation(opened.conversation);
  const { from, at, page } = opened;
  const isMenu = page === "all" || page === "turn";
  return (
    <AnchoredPopover
      anchor={at ?? from}
      role={isMenu ? "menu" : "dialog"}
      label={t(page === "all" ? "menuOf" : page, { name: conversation.participant.name })}
      onClose={onClose}
    >
      {page === "all" && (
        <AllItems conversation={conversation} from={from} onOpen={(next) => onOpen({ ...opened, page: next })} />
      )}
      {page === "turn" && <TurnItems conversation={conversation} />}
      {page === "snooze" && <SnoozePicker conversation={conversation} />}
      {page === "labels" && <LabelPicker conversation={conversation} />}
    </AnchoredPopover>
  );
}
