"use client";

import { useTranslations } from "next-intl";
import { AnchoredPopover } from "@/components/ui/anchored-popover";
import type { OpenActions } from "./actions-context";
import { ActionsMenu } from "./actions-menu";
import { ReactionPicker } from "./reaction-picker";
import { Reactor } from "./reactor";

interface Props {
  open: OpenActions;
  onOpen(actions: OpenActions): void;
  onClose(): void;
  onCopy(text: string): void;
  onVersions(messageId: string): void;
}

/** What can be done with a message: reactions, every emoji, or all of it. */
export function ActionsPopover({ open, onOpen, onClose, onCopy, onVersions }: Props) {
  const t = useTranslations("messages");
  const { message, anchor, kind } = open;
  return (
    <AnchoredPopover
      anchor={anchor}
      role={kind === "picker" ? "dialog" : "menu"}
      label={t(kind === "picker" ? "emoji" : "actions")}
      onClose={onClose}
    >
      {kind === "picker" ? (
        <ReactionPicker message={message} />
      ) : (
        <Reactor message={message} onMore={() => onOpen({ ...open, kind: "picker" })} />
      )}
      {kind === "all" && <ActionsMenu message={message} onCopy={onCopy} onVersions={onVersions} />}
    </AnchoredPopover>
  );
}
