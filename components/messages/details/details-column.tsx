"use client";

import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import type { JumpTo } from "@/components/messages/log/jump-context";
import { Details } from "./details";

interface Props {
  viewerId: string;
  conversationId: string;
  onShow: JumpTo;
  onClose(): void;
}

/** The details beside a conversation. */
export function DetailsColumn({ onClose, ...props }: Props) {
  const t = useTranslations("messages.details");
  return (
    <>
      <header className="flex items-center justify-between gap-2 ps-5 pe-3 pt-3.5 pb-1">
        <h2 className="font-semibold text-lg">{t("title")}</h2>
        <button
          type="button"
          aria-label={t("close")}
          onClick={onClose}
          className="rounded-full p-2.5 text-ink-soft hover:bg-sand hover:text-ink"
        >
          <X aria-hidden="true" className="size-5" />
        </button>
      </header>
      <Details {...props} />
    </>
  );
}
