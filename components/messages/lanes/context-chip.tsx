"use client";

import { useTranslations } from "next-intl";
import type { MouseEvent } from "react";
import { ContextIcon } from "@/components/marketplace/context-icon";
import { ContextTitle } from "@/components/marketplace/context-title";
import type { MessageContext } from "@/lib/marketplace/types";
import { isInLane } from "@/lib/messages/lane-rules";
import { useLanes } from "./lanes-context";

/** What a message is written from, in a line; leads to all messages from the same. Not to be seen among these. */
export function ContextChip({ context }: { context: MessageContext }) {
  const t = useTranslations("messages");
  const lanes = useLanes();
  if (!lanes || (lanes.lane && isInLane(context, lanes.lane))) return null;
  return (
    <a
      href={lanes.addressOf(context)}
      onClick={(event) => {
        if (isElsewhere(event)) return;
        event.preventDefault();
        lanes.open({ kind: context.kind, id: context.id }, context);
      }}
      data-chip
      className="relative flex min-w-0 max-w-64 items-center gap-1.5 text-ink-soft text-xs after:absolute after:-inset-y-2 after:inset-x-0 hover:text-accent-ink hover:underline sm:max-w-72 pointer-coarse:after:-inset-y-3.5"
    >
      <span className="sr-only">{t("about")}</span>
      <ContextIcon kind={context.kind} className="size-3.5 shrink-0" />
      <span className="truncate">
        <ContextTitle context={context} />
      </span>
    </a>
  );
}

/** Whether the browser is to open it in another tab or window. */
function isElsewhere({ metaKey, ctrlKey, shiftKey, altKey }: MouseEvent): boolean {
  return metaKey || ctrlKey || shiftKey || altKey;
}
