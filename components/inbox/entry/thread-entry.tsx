"use client";

import { useEffect, useRef } from "react";
import { useInboxFold } from "@/components/inbox/inbox-context";
import { useConversation } from "@/components/inbox/use-conversation";
import { late } from "@/components/site/late";
import type { ConversationView } from "@/lib/conversations/types";
import { useEntryActions } from "./entry-context";

/** Fetched where there is something to be said. */
const ThreadMarks = late(() => import("./thread-marks").then((module) => module.ThreadMarks), { isRendered: true });

/** Below the head of the open conversation: what the viewer has made of it. Being opened takes back a mark as unread. */
export function ThreadEntry({ conversation: given }: { conversation: ConversationView }) {
  useHandedOver(given);
  useUnmark(given);
  const conversation = useConversation(given);
  const { archivedAt, snoozedAt, mutedAt, labelIds, note } = conversation;
  const isMarked = archivedAt || snoozedAt || mutedAt || labelIds.length > 0 || note;
  return isMarked ? <ThreadMarks conversation={conversation} /> : null;
}

/** What the page was made with is known to the list from then on, however far down there it stands. */
function useHandedOver(conversation: ConversationView): void {
  const { receive } = useInboxFold();
  useEffect(() => {
    // It answers no hint: whatever was hinted at meanwhile is still to be asked for.
    receive({ type: "fetched", conversationId: conversation.id, hints: 0, conversation });
  }, [conversation, receive]);
}

/** Only a mark from before it was opened, and only while somebody looks: another one is meant for later. */
function useUnmark(conversation: ConversationView): void {
  const { make } = useEntryActions();
  const opened = useRef(conversation.markedUnreadAt ? conversation : null);
  useEffect(() => {
    const read = () => {
      if (!opened.current || !document.hasFocus()) return;
      void make(opened.current, { unread: false });
      opened.current = null;
    };
    read();
    window.addEventListener("focus", read);
    return () => window.removeEventListener("focus", read);
  }, [make]);
}
