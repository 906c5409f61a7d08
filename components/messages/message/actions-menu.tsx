"use client";

import { Copy, CornerUpLeft, History, Link2, type LucideIcon, Pencil, Undo2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { useReplyTo } from "@/components/messages/composer/reply-context";
import { useTalk } from "@/components/messages/talk-context";
import { canEdit, canUnsend } from "@/lib/messages/rules";
import type { MessageView } from "@/lib/messages/types";
import { closeAround } from "./anchored-popover";
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
  const changes = useChanges();
  const { reply } = useReplyTo();
  const { startEditing } = useEditing();
  const { id, seq, body, editedAt } = message;
  const viewerId = talk?.viewerId ?? "";
  return (
    <div className="mt-1 flex flex-col border-line border-t pt-1">
      <Action icon={CornerUpLeft} label={t("reply")} onChoose={() => reply(message)} />
      {body && <Action icon={Copy} label={t("copyText")} onChoose={() => onCopy(body)} />}
      <Action icon={Link2} label={t("copyLink")} onChoose={() => onCopy(linkTo(talk?.id, seq))} />
      {editedAt && <Action icon={History} label={t("versions")} onChoose={() => onVersions(id)} />}
      {canEdit(message, viewerId, now) && <Action icon={Pencil} label={t("edit")} onChoose={() => startEditing(seq)} />}
      {canUnsend(message, viewerId, now) && (
        <Action icon={Undo2} label={t("unsend")} onChoose={() => changes?.unsend(id)} isGrave />
      )}
    </div>
  );
}

interface ActionProps {
  icon: LucideIcon;
  label: string;
  onChoose(): void;
  isGrave?: boolean;
}

function Action({ icon: Icon, label, onChoose, isGrave = false }: ActionProps) {
  return (
    <button
      type="button"
      role="menuitem"
      data-item
      onClick={({ currentTarget }) => {
        closeAround(currentTarget);
        onChoose();
      }}
      className={`flex min-h-9 items-center gap-3 rounded-xl px-3 text-start text-sm pointer-coarse:min-h-11 ${isGrave ? "text-danger hover:bg-danger-soft" : "hover:bg-sand"}`}
    >
      <Icon aria-hidden="true" className="size-4 shrink-0" />
      {label}
    </button>
  );
}

function linkTo(conversationId: string | undefined, seq: number): string {
  return new URL(`/inbox/${conversationId}?message=${seq}`, window.location.origin).href;
}
