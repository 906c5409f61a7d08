"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import type { OpenedMenu } from "@/components/inbox/entry/menu-context";
import { useRealtimeSignals } from "@/components/realtime/realtime-context";
import { useToasts } from "@/components/ui/toasts/toast-context";
import type { ConversationView } from "@/lib/conversations/types";
import { ExportPanel } from "./export-panel";

interface Props {
  /** Whose exports are open; null while none are. */
  conversation: ConversationView | null;
  onOpen(menu: OpenedMenu): void;
  onClose(): void;
}

/** The exports of the conversation that they were opened for; later on it says in passing that one is ready. */
export function Exports({ conversation, onOpen, onClose }: Props) {
  const t = useTranslations("exports");
  const { show } = useToasts();
  const known = useRef(new Map<string, ConversationView>());
  useEffect(() => {
    if (conversation) known.current.set(conversation.id, conversation);
  }, [conversation]);
  useRealtimeSignals((signal) => {
    if (signal.name !== "export:changed" || signal.data.status !== "ready") return;
    const { exportId, conversationId } = signal.data;
    const its = known.current.get(conversationId);
    if (!its || conversation?.id === conversationId) return;
    const open = () => onOpen({ conversation: its, page: "export", from: document.body });
    show({ key: `export ${exportId}`, text: t("made"), action: { label: t("show"), onChoose: open } });
  });
  return conversation && <ExportPanel key={conversation.id} conversation={conversation} onClose={onClose} />;
}
