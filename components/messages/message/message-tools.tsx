"use client";

import { CornerUpLeft, Ellipsis, type LucideIcon, SmilePlus } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ComponentProps } from "react";
import { useReplyTo } from "@/components/messages/composer/reply-context";
import type { MessageView } from "@/lib/messages/types";
import { useOpenActions } from "./actions-context";

interface Props {
  message: MessageView;
  isOwn: boolean;
}

/** What is done most with a message, over its upper edge while it is pointed at, pressed or has the focus. */
export function MessageTools({ message, isOwn }: Props) {
  const t = useTranslations("messages");
  const openActions = useOpenActions();
  const { reply } = useReplyTo();

  function open(anchor: HTMLElement, kind: "all" | "reactions") {
    // Safari does not focus a pressed button, and the focus comes back to where it was.
    if (!anchor.closest("[data-seq]")?.contains(document.activeElement)) anchor.focus({ preventScroll: true });
    openActions({ message, anchor, kind });
  }

  return (
    <div
      className={`invisible absolute bottom-full z-10 -mb-2 flex rounded-full border border-line bg-surface p-0.5 shadow-card group-focus-within/message:visible group-hover/message:visible ${isOwn ? "end-0" : "start-0"}`}
    >
      <Tool
        icon={SmilePlus}
        aria-label={t("react")}
        aria-haspopup="menu"
        onClick={({ currentTarget }) => open(currentTarget, "reactions")}
      />
      <Tool icon={CornerUpLeft} aria-label={t("reply")} onClick={() => reply(message)} />
      <Tool
        icon={Ellipsis}
        aria-label={t("moreActions")}
        aria-haspopup="menu"
        data-more
        onClick={({ currentTarget }) => open(currentTarget, "all")}
      />
    </div>
  );
}

type ToolProps = Omit<ComponentProps<"button">, "className"> & { icon: LucideIcon };

function Tool({ icon: Icon, ...props }: ToolProps) {
  return (
    <button
      type="button"
      {...props}
      className="inline-flex size-8 items-center justify-center rounded-full text-ink-soft hover:bg-sand hover:text-ink pointer-coarse:size-10"
    >
      <Icon aria-hidden="true" className="size-4.5 rtl:-scale-x-100" />
    </button>
  );
}
