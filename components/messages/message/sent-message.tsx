"use client";

import type { ComponentProps } from "react";
import { useTalk } from "@/components/messages/talk-context";
import { withLocal } from "@/lib/messages/optimistic";
import type { MessageView } from "@/lib/messages/types";
import { ChangeProblem } from "./change-problem";
import { useChange } from "./changes-context";
import { LateMessageEditor, LateMessageTools } from "./late-parts";
import { MessageBubble } from "./message-bubble";
import { Reactions } from "./reactions";
import { Unsending } from "./unsending";

type Props = Omit<ComponentProps<typeof MessageBubble>, "message"> & { message: MessageView };

/** A message that the server has: as its reader has changed it, and with all that can be done with it. */
export function SentMessage({ message, ...props }: Props) {
  const change = useChange(message.id);
  const viewerId = useTalk()?.viewerId ?? "";
  if (message.deletedAt) return <MessageBubble message={message} {...props} />;
  if (change.unsending) {
    const unsending = <Unsending messageId={message.id} canUndo={change.unsending === "undoable"} />;
    return <MessageBubble message={message} {...props} instead={unsending} status={null} />;
  }
  const shown = withLocal(message, change, viewerId);
  const isEditing = change.draft !== null;
  return (
    <MessageBubble
      message={shown}
      {...props}
      text={isEditing ? <LateMessageEditor message={message} draft={change.draft ?? ""} /> : undefined}
      tools={isEditing ? null : <LateMessageTools message={shown} isOwn={props.isOwn} />}
      footer={
        !isEditing && (
          <>
            <Reactions message={shown} />
            <ChangeProblem messageId={message.id} />
          </>
        )
      }
    />
  );
}
