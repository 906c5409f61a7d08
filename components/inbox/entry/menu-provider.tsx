"use client";

import { type ReactNode, useState } from "react";
import { useLoaded } from "@/components/ui/use-loaded";
import { MenuContext, type OpenedMenu } from "./menu-context";

/** Fetched when they are opened for the first time. */
const loadMenu = () => import("./entry-menu").then((module) => module.EntryMenu);
const loadExports = () => import("@/components/exports/exports").then((module) => module.Exports);
const loadNote = () => import("./note-panel").then((module) => module.NotePanel);

/** One menu for all conversations, over whichever it was opened for. */
export function MenuProvider({ children }: { children: ReactNode }) {
  const [opened, setOpened] = useState<OpenedMenu | null>(null);
  const isNote = opened?.page === "note";
  const isExport = opened?.page === "export";
  const isMenu = opened !== null && !isNote && !isExport;
  const EntryMenu = useLoaded(loadMenu, isMenu);
  const Exports = useLoaded(loadExports, isExport);
  const NotePanel = useLoaded(loadNote, isNote);
  const key = `${opened?.conversation.id} ${opened?.page}`;

  function close() {
    setOpened(null);
    if (opened) giveBack(opened.from);
  }

  return (
    <MenuContext value={setOpened}>
      {children}
      {isMenu && EntryMenu && <EntryMenu key={key} opened={opened} onOpen={setOpened} onClose={close} />}
      {opened && isNote && NotePanel && <NotePanel key={key} conversation={opened.conversation} onClose={close} />}
      {Exports && <Exports conversation={isExport ? opened.conversation : null} onOpen={setOpened} onClose={close} />}
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
