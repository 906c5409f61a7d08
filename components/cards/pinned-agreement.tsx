"use client";

import { Handshake } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { late } from "@/components/site/late";
import { asAgreed } from "@/lib/cards/rules";
import { useAgreements } from "./use-agreements";

/** Fetched when it is opened for the first time. */
const AgreementsDialog = late(() => import("./agreements-dialog").then((module) => module.AgreementsDialog));

/** Above a conversation: what both confirmed last, in one line that opens all of it. */
export function PinnedAgreement({ conversationId }: { conversationId: string }) {
  const t = useTranslations("cards");
  const agreements = useAgreements(conversationId).map(asAgreed);
  const [isOpen, setIsOpen] = useState(false);
  const [newest] = agreements;
  if (!newest) return null;
  return (
    <>
      <button
        type="button"
        aria-haspopup="dialog"
        onClick={({ currentTarget }) => {
          // Safari does not focus a pressed button, and the focus comes back to where it was.
          currentTarget.focus();
          // Where it could not be fetched, the next press tries again.
          AgreementsDialog.fetchAhead();
          setIsOpen(true);
        }}
        className="flex min-h-10 w-full items-center gap-2 border-line border-b px-3 text-ink-soft text-sm hover:text-ink hover:underline sm:px-5 pointer-coarse:min-h-11"
      >
        <Handshake aria-hidden="true" className="size-4 shrink-0 text-success" />
        <span className="shrink-0 font-medium">{t("pinned")}</span>
        <bdi dir="auto" className="min-w-0 truncate">
          {newest.content?.title}
        </bdi>
        {agreements.length > 1 && (
          <span className="ms-auto shrink-0 text-xs">{t("pinnedMore", { count: agreements.length - 1 })}</span>
        )}
      </button>
      {isOpen && <AgreementsDialog agreements={agreements} onClose={() => setIsOpen(false)} />}
    </>
  );
}
