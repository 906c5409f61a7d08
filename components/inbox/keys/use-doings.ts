"use client";

import { useCallback } from "react";
import { type SubjectSource, useOffer } from "@/components/commands/commands-context";
import { useEntryActions } from "@/components/inbox/entry/entry-context";
import { useOpenMenu } from "@/components/inbox/entry/menu-context";
import { passFocusOn } from "@/components/inbox/entry/pass-focus-on";
import type { ConversationView } from "@/lib/conversations/types";
import { toggled } from "@/lib/inbox/entry-state";
import { placeOf } from "./places";
import { useSubject } from "./use-subject";

/** Does something with the conversation that is meant, by a key or out of the commands; answers whether there is one. */
export function useDoings() {
  const { act } = useEntryActions();
  const openMenu = useOpenMenu();
  const { idNow, known, ask } = useSubject();

  useOffer(
    useCallback<SubjectSource>(() => {
      const id = idNow();
      const conversation = id && known(id);
      if (!conversation) return null;
      return {
        conversation,
        act: (change) => act(conversation, change),
        openMenu: (page) => openMenu({ conversation, page, from: placeOf(conversation.id) }),
      };
    }, [idNow, known, act, openMenu]),
  );

  return (mark: "archived" | "starred" | "unread"): boolean => {
    const id = idNow();
    if (id === null) return false;
    const toggle = (conversation: ConversationView | null) => {
      if (!conversation) return;
      passFocusOn(placeOf(id));
      act(conversation, toggled(conversation, mark));
    };
    const conversation = known(id);
    // At once, where it can be: the focus is passed on when the row is gone in the next frame.
    if (conversation) toggle(conversation);
    else void ask(id).then(toggle);
    return true;
  };
}
