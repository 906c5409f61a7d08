"use client";

import { useTranslations } from "next-intl";
import { useCallback, useEffect, useMemo, useState } from "react";
import { useInboxFold } from "@/components/inbox/inbox-context";
import { useToasts } from "@/components/ui/toasts/toast-context";
import type { ConversationView } from "@/lib/conversations/types";
import { inverseOf, toggled } from "@/lib/inbox/entry-state";
import { conversationIn } from "@/lib/inbox/rows";
import type { EntryChange } from "@/lib/inbox/types";
import { EntryActions } from "./actions-model";
import type { EntryDoings } from "./entry-context";
import { sendChange } from "./send-change";
import { useLeave } from "./use-leave";
import { useSaid } from "./use-said";

/** Makes changes of conversations: at once, with a way back, and taken back where it fails. Hands over how. */
export function EntryEngine({ onReady }: { onReady(doings: EntryDoings): void }) {
  const t = useTranslations("inbox.entry");
  const toasts = useToasts();
  const said = useSaid();
  const leave = useLeave();
  const { receive, read } = useInboxFold();
  const [actions] = useState(() => new EntryActions({ send: sendChange, receive, now: () => new Date() }));

  const make = useCallback(
    (conversation: ConversationView, change: EntryChange): Promise<boolean> => {
      const action = { label: t("tryAgain"), onChoose: () => void make(conversation, change) };
      return actions.act(conversation.id, change).catch((error: unknown) => {
        const text = said.failed(conversation, change, error);
        toasts.show({ key: conversation.id, text, isProblem: true, action });
        return false;
      });
    },
    [actions, toasts, said, t],
  );
  const tell = useCallback(
    (before: ConversationView, change: EntryChange) => {
      const action = { label: t("undo"), onChoose: () => void make(before, inverseOf(before, change)) };
      toasts.show({ key: before.id, text: said.done(before, change), action });
    },
    [make, toasts, said, t],
  );
  const doings = useMemo<EntryDoings>(() => {
    const act = (given: ConversationView, change: EntryChange) => {
      tell(conversationIn(read(), given.id) ?? given, change);
      void make(given, change);
      leave(given, change);
    };
    return {
      act,
      toggle: (conversation, mark) => act(conversation, toggled(conversation, mark)),
      save: ({ id }, change) => actions.act(id, change).catch(() => false),
      make,
      tell,
    };
  }, [actions, make, tell, leave, read]);
  useEffect(() => onReady(doings), [doings, onReady]);
  return null;
}
