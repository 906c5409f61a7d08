"use client";

import { Archive, ArchiveRestore, Ellipsis, type LucideIcon, Star } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ComponentProps } from "react";
import type { ConversationView } from "@/lib/conversations/types";
import { useEntryActions } from "./entry-context";
import { useOpenMenu } from "./menu-context";
import { passFocusOn } from "./pass-focus-on";

/** What is done most with a conversation, over the end of its row; where one points with a finger, the menu alone beside it. */
export function RowTools({ conversation }: { conversation: ConversationView }) {
  const t = useTranslations("inbox.entry");
  const { toggle } = useEntryActions();
  const openMenu = useOpenMenu();
  const { participant, starredAt, archivedAt } = conversation;
  const { name } = participant;
  return (
    // Seen through rather than hidden: what is hidden while the focus is on its way from the row would lose it.
    <div className="pointer-events-none absolute end-2 flex rounded-full border border-line bg-surface p-0.5 opacity-0 shadow-card group-has-focus-visible/row:pointer-events-auto group-has-focus-visible/row:opacity-100 group-hover/row:pointer-events-auto group-hover/row:opacity-100 pointer-coarse:pointer-events-auto pointer-coarse:static pointer-coarse:opacity-100 pointer-coarse:border-0 pointer-coarse:bg-transparent pointer-coarse:p-0 pointer-coarse:shadow-none">
      <Tool
        icon={archivedAt ? ArchiveRestore : Archive}
        aria-label={t(archivedAt ? "bringOf" : "archiveOf", { name })}
        onClick={({ currentTarget }) => {
          passFocusOn(currentTarget);
          toggle(conversation, "archived");
        }}
        isQuick
      />
      <Tool
        icon={Star}
        aria-label={t("starOf", { name })}
        aria-pressed={starredAt !== null}
        onClick={() => toggle(conversation, "starred")}
        isQuick
      />
      <Tool
        icon={Ellipsis}
        aria-label={t("menuOf", { name })}
        aria-haspopup="menu"
        onClick={({ currentTarget }) => openMenu({ conversation, from: currentTarget, page: "all" })}
      />
    </div>
  );
}

type ToolProps = Omit<ComponentProps<"button">, "className"> & { icon: LucideIcon; isQuick?: boolean };

function Tool({ icon: Icon, isQuick = false, ...props }: ToolProps) {
  return (
    <button
      type="button"
      {...props}
      className={`inline-flex size-8 items-center justify-center rounded-full text-ink-soft hover:bg-sand hover:text-ink aria-pressed:text-accent-ink aria-pressed:*:fill-current pointer-coarse:size-10 ${isQuick ? "pointer-coarse:hidden" : ""}`}
    >
      <Icon aria-hidden="true" className="size-4.5" />
    </button>
  );
}
