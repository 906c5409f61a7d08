"use client";

import { type ReactNode, useMemo } from "react";
import type { Participant } from "@/lib/conversations/types";
import { JumpContext, type JumpTo } from "./jump-context";
import { type Reply, ReplyContext } from "./reply-context";
import { TalkContext } from "./talk-context";

interface Props {
  conversationId: string;
  viewerId: string;
  participant: Participant;
  jump: JumpTo;
  reply: Reply;
  children: ReactNode;
}

/** All that the messages of a conversation and the composer below them ask of it. */
export function ThreadContexts({ conversationId: id, viewerId, participant, jump, reply, children }: Props) {
  const talk = useMemo(() => ({ id, viewerId, participant }), [id, viewerId, participant]);
  return (
    <TalkContext value={talk}>
      <ReplyContext value={reply}>
        <JumpContext value={jump}>{children}</JumpContext>
      </ReplyContext>
    </TalkContext>
  );
}
