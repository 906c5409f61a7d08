"use client";

import dynamic from "next/dynamic";
import { type ReactNode, useState } from "react";
import { MenuContext, type OpenedMenu } from "./menu-context";

/** Fetched when it is opened for the first time. */
const EntryMenu = dynamic(() => import("./entry-menu").then((module) => module.EntryMenu), { ssr: false });
const NotePanel = dynamic(() => import("./note-panel").then((module) => module.NotePanel), { ssr: false });

/** One menu for all conversations, over whichever it was opened for. */
export function MenuProvider({ children }: { children: ReactNode }) {
  const [opened, setOpened] = useState<OpenedMenu | null>(null);
  const key = `${opened?.conversation.id} ${opened?.page}`;

  function close() {
    setOpened(null);
    if (opened) giveBack(opened.from);
  }

  return (
    <MenuContext value={setOpened}>
      {children}
      {opened && opened.page !== "note" && <EntryMenu key={key} opened={opened} onOpen={setOpened} onClose={close} />}
      {opened?.page === "note" && <NotePanel key={key} conversation={opened.conversation} onClose={close} />}
    </MenuContext>
  );
}

/** Gives the focus back where nothing has it: what opened the menu may be hidden by now, and its row never is. */
function giveBack(from: HTMLElement): void {
  const active = document.activeElement;
  // For a moment what is not shown any more still counts as having it.
  if (active && active !== document.body && active.checkVisibility()) return;
  from.focus({ preventScroll: true });
  if (document.activeElement !== from) from.closest("li")?.querySelector("a")?.focus({ preventScroll: true });
}
