"use client";

import { Ellipsis, Star } from "lucide-react";
import { useTranslations } from "next-intl";
import { useConversation } from "@/components/inbox/use-conversation";
import type { ConversationView } from "@/lib/conversations/types";
import { useEntryActions } from "./entry-context";
import { useOpenMenu } from "./menu-context";

const TOOL =
  "inline-flex size-10 shrink-0 items-center justify-center rounded-full text-ink-soft hover:bg-sand hover:text-ink aria-pressed:text-accent-ink aria-pressed:*:fill-current";

/** What can be done with the conversation that is open. */
export function ThreadTools({ conversation: given }: { conversation: ConversationView }) {
  const t = useTranslations("inbox.entry");
  const conversation = useConversation(given);
  const { toggle } = useEntryActions();
  const openMenu = useOpenMenu();
  const { participant, starredAt } = conversation;
  return (
    <>
      <button
        type="button"
        aria-label={t("star")}
        aria-pressed={starredAt !== null}
        onClick={() => toggle(conversation, "starred")}
        className={`${TOOL} @max-md:hidden`}
      >
        <Star aria-hidden="true" className="size-5" />
      </button>
      <button
        type="button"
        aria-label={t("menuOf", { name: participant.name })}
        aria-haspopup="menu"
        onClick={({ currentTarget }) => openMenu({ conversation, from: currentTarget, page: "all" })}
        className={TOOL}
      >
        <Ellipsis aria-hidden="true" className="size-5" />
      </button>
    </>
  );
}
