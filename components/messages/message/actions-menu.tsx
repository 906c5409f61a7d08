"use client";

import { Copy, CornerUpLeft, History, Layers, Link2, Pencil, Undo2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { MessageItems } from "@/components/cards/message-items";
import { useReplyTo } from "@/components/messages/composer/reply-context";
import { useLanes } from "@/components/messages/lanes/lanes-context";
import { useTalk } from "@/components/messages/talk-context";
import { MenuItem } from "@/components/ui/menu-item";
import { canEdit, canUnsend } from "@/lib/messages/rules";
import type { MessageView } from "@/lib/messages/types";
import { useChanges } from "./changes-context";
import { useEditing } from "./editing-context";
import { useCurrentTime } from "./use-current-time";

interface Props {
  message: MessageView;
  onCopy(text: string): void;
  onVersions(messageId: string): void;
}

/** What can be done with a message; what its time has passed for is not there any more. */
export function ActionsMenu({ message, onCopy, onVersions }: Props) {
  const t = useTranslations("messages");
  const now = useCurrentTime(1000);
  const talk = useTalk();
  const lanes = useLanes();
  const changes = useChanges();
  const { reply } = useReplyTo();
  const { startEditing } = useEditing();
  const { id, seq, body, editedAt } = message;
  const viewerId = talk?.viewerId ?? "";
  return (
    <div className="mt-1 flex flex-col border-line border-t pt-1">
      <MenuItem icon={CornerUpLeft} label={t("reply")} onChoose={() => reply(message)} />
      <MessageItems message={message} />
      {body && <MenuItem icon={Copy} label={t("copyText")} onChoose={() => onCopy(body)} />}
      {lanes?.lane && <MenuItem icon={Layers} label={t("showInAll")} onChoose={() => lanes.show(seq)} />}
      <MenuItem icon={Link2} label={t("copyLink")} onChoose={() => onCopy(linkTo(talk?.id, seq))} />
      {editedAt && <MenuItem icon={History} label={t("versions")} onChoose={() => onVersions(id)} />}
      {canEdit(message, viewerId, now) && (
        <MenuItem icon={Pencil} label={t("edit")} onChoose={() => startEditing(seq)} />
      )}
      {canUnsend(message, viewerId, now) && (
        <MenuItem icon={Undo2} label={t("unsend")} onChoose={() => changes?.unsend(id)} isGrave />
      )}
    </div>
  );
}

function linkTo(conversationId: string | undefined, seq: number): string {
  return new URL(`/inbox/${conversationId}?message=${seq}`, window.location.origin).href;
}
