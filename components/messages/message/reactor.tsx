"use client";

import { Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { useTalk } from "@/components/messages/talk-context";
import { closeAround } from "@/components/ui/anchored-popover";
import { ownReaction, withLocal } from "@/lib/messages/optimistic";
import { QUICK_REACTIONS } from "@/lib/messages/rules";
import type { MessageView } from "@/lib/messages/types";
import { useChange, useChanges } from "./changes-context";

/** Six emoji to react with, and all others behind a button; the one that is chosen already is taken away. */
export function Reactor({ message, onMore }: { message: MessageView; onMore(): void }) {
  const t = useTranslations("messages");
  const changes = useChanges();
  const change = useChange(message.id);
  const viewerId = useTalk()?.viewerId ?? "";
  const own = ownReaction(withLocal(message, change, viewerId), viewerId);
  return (
    <fieldset aria-label={t("react")} className="flex justify-between gap-0.5">
      {QUICK_REACTIONS.map((emoji) => (
        <button
          key={emoji}
          type="button"
          role="menuitemradio"
          aria-checked={emoji === own}
          data-item
          onClick={({ currentTarget }) => {
            closeAround(currentTarget);
            changes?.react(message.id, emoji === own ? null : emoji);
          }}
          className="size-10 rounded-full text-xl hover:bg-sand aria-checked:bg-accent-soft pointer-coarse:size-11"
        >
          {emoji}
        </button>
      ))}
      <button
        type="button"
        role="menuitem"
        aria-label={t("moreEmoji")}
        data-item
        onClick={onMore}
        className="inline-flex size-10 items-center justify-center rounded-full text-ink-soft hover:bg-sand hover:text-ink pointer-coarse:size-11"
      >
        <Plus aria-hidden="true" className="size-5" />
      </button>
    </fieldset>
  );
}
