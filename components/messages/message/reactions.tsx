"use client";

import { useTranslations } from "next-intl";
import { useTalk } from "@/components/messages/talk-context";
import type { MessageView, ReactionView } from "@/lib/messages/types";
import { useChanges } from "./changes-context";

/** What people have put under a message. Pressing one's own takes it away, pressing the other's adds the same. */
export function Reactions({ message: { id, reactions } }: { message: Pick<MessageView, "id" | "reactions"> }) {
  const t = useTranslations("messages");
  const talk = useTalk();
  const changes = useChanges();
  if (!talk || reactions.length === 0) return null;
  const { viewerId, participant } = talk;
  return (
    <ul aria-label={t("reactions")} className="-mt-2 z-1 flex gap-1 px-2">
      {[...byEmoji(reactions)].map(([emoji, userIds]) => {
        const isOwn = userIds.includes(viewerId);
        const names = t("reactors", { count: userIds.length, isOwn: String(isOwn), name: participant.name });
        return (
          <li key={emoji}>
            <button
              type="button"
              aria-pressed={isOwn}
              aria-label={`${emoji} ${names}`}
              title={names}
              onClick={() => changes?.react(id, isOwn ? null : emoji)}
              className="flex min-h-7 items-center gap-1 rounded-full border border-line bg-surface px-2 text-sm hover:border-accent-ink aria-pressed:border-accent-ink aria-pressed:bg-accent-soft"
            >
              {emoji}
              {userIds.length > 1 && <span className="text-ink-soft text-xs">{userIds.length}</span>}
            </button>
          </li>
        );
      })}
    </ul>
  );
}

function byEmoji(reactions: readonly ReactionView[]): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const { emoji, userId } of reactions) groups.set(emoji, [...(groups.get(emoji) ?? []), userId]);
  return groups;
}
