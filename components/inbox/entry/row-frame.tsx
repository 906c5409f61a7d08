"use client";

import type { MouseEvent, ReactNode } from "react";
import type { ConversationView } from "@/lib/conversations/types";
import { useOpenMenu } from "./menu-context";
import { RowTools } from "./row-tools";

interface Props {
  conversation: ConversationView;
  /** The link that opens the conversation. */
  children: ReactNode;
}

/** A row of the list with what can be done about it: by its buttons, by a right click, and by a long press on a phone. */
export function RowFrame({ conversation, children }: Props) {
  const openMenu = useOpenMenu();

  function openAtPointer(event: MouseEvent<HTMLElement>) {
    const link = event.currentTarget.querySelector("a");
    // With a key held, the browser's own menu is meant.
    if (!link || event.ctrlKey || event.shiftKey || event.metaKey) return;
    event.preventDefault();
    const place = new DOMRect(event.clientX, event.clientY, 0, 0);
    openMenu({
      conversation,
      page: "all",
      from: link,
      at: { isConnected: true, getBoundingClientRect: () => place },
    });
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the same menu has a button of its own.
    <div className="group/row relative flex h-full items-center" onContextMenu={openAtPointer}>
      {children}
      <RowTools conversation={conversation} />
    </div>
  );
}
