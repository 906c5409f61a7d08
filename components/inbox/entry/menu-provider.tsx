"use client";

import { type ReactNode, useState } from "react";
import { late } from "@/components/site/late";
import { MenuContext, type OpenedMenu } from "./menu-context";

/** Fetched when they are opened for the first time. */
const LateEntryMenu = late(() => import("./entry-menu").then((module) => module.EntryMenu));
const LateExports = late(() => import("@/components/exports/exports").then((module) => module.Exports));
const LateNotePanel = late(() => import("./note-panel").then((module) => module.NotePanel));

/** One menu for all conversations, over whichever it was opened for. */
export function MenuProvider({ children }: { children: ReactNode }) {
  const [opened, setOpened] = useState<OpenedMenu | null>(null);
  const isNote = opened?.page === "note";
  const isExport = opened?.page === "export";
  const isMenu = opened !== null && !isNote && !isExport;
  // What is being exported goes on behind its closed dialog.
  const [hasExported, setHasExported] = useState(false);
  if (isExport && !hasExported) setHasExported(true);
  const key = `${opened?.conversation.id} ${opened?.page}`;

  function close() {
    setOpened(null);
    if (opened) giveBack(opened.from);
  }

  return (
    <MenuContext value={setOpened}>
      {children}
      {isMenu && <LateEntryMenu key={key} opened={opened} onOpen={setOpened} onClose={close} />}
      {opened && isNote && <LateNotePanel key={key} conversation={opened.conversation} onClose={close} />}
      {hasExported && (
        <LateExports conversation={isExport ? opened.conversation : null} onOpen={setOpened} onClose={close} />
      )}
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
