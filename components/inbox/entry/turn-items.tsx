"use client";

import { CircleDashed, CornerDownLeft, Hourglass } from "lucide-react";
import { useTranslations } from "next-intl";
import { MenuItem } from "@/components/ui/menu-item";
import type { ConversationView } from "@/lib/conversations/types";
import { useEntryActions } from "./entry-context";

const TURNS = [
  { turn: "yours", icon: CornerDownLeft },
  { turn: "theirs", icon: Hourglass },
  { turn: null, icon: CircleDashed },
] as const;

/** Who is to answer, where the viewer knows better than the messages do. */
export function TurnItems({ conversation }: { conversation: ConversationView }) {
  const t = useTranslations("inbox.entry");
  const { act } = useEntryActions();
  return (
    <div className="flex flex-col sm:min-w-56">
      {TURNS.map(({ turn, icon }) => (
        <MenuItem
          key={turn}
          icon={icon}
          label={t("turnIs", { turn: turn ?? "nobody" })}
          isChecked={conversation.turn === turn}
          onChoose={() => act(conversation, { turn })}
        />
      ))}
      <p className="max-w-64 px-3 pt-1 pb-2 text-ink-soft text-xs">{t("turnText")}</p>
    </div>
  );
}
