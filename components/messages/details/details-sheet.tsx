"use client";

import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import { useRef } from "react";
import type { JumpTo } from "@/components/messages/log/jump-context";
import { useModal } from "@/components/ui/use-modal";
import { Details } from "./details";

interface Props {
  viewerId: string;
  conversationId: string;
  onShow: JumpTo;
  onClose(): void;
}

/** The details over a conversation: at the side of a small screen, and on a phone the whole of it. */
export function DetailsSheet({ onShow, onClose, ...props }: Props) {
  const t = useTranslations("messages.details");
  const dialog = useRef<HTMLDialogElement>(null);
  useModal(dialog);
  return (
    <dialog
      ref={dialog}
      aria-label={t("title")}
      // React hands on what the dialog of all files within it says.
      onClose={({ target }) => target === dialog.current && onClose()}
      closedby="any"
      className="fixed inset-y-0 start-auto end-0 m-0 h-dvh max-h-none w-dvw max-w-none flex-col border-line border-s bg-canvas text-ink backdrop:bg-black/40 open:flex sm:w-96"
    >
      <header className="flex items-center gap-2 border-line border-b bg-surface ps-5 pe-3 py-2">
        <h2 className="min-w-0 flex-1 font-semibold text-lg">{t("title")}</h2>
        <form method="dialog">
          <button type="submit" aria-label={t("close")} className="block rounded-full p-3 hover:bg-sand">
            <X aria-hidden="true" className="size-5" />
          </button>
        </form>
      </header>
      <Details
        {...props}
        onLeave={() => dialog.current?.close()}
        onShow={(seq) => {
          dialog.current?.close();
          onShow(seq);
        }}
      />
    </dialog>
  );
}
