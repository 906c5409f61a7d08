"use client";

import { useTranslations } from "next-intl";
import { useId, useRef } from "react";
import { useTalk } from "@/components/messages/talk-context";
import { Button } from "@/components/ui/button";
import { useModal } from "@/components/ui/use-modal";
import type { CardView } from "@/lib/cards/types";
import { AgreementVersions } from "./agreement-versions";
import { CardFace } from "./card-face";

interface Props {
  /** As both hold to them, the newest first. */
  agreements: readonly CardView[];
  onClose(): void;
}

/** All that both have confirmed in a conversation, and when. */
export function AgreementsDialog({ agreements, onClose }: Props) {
  const t = useTranslations("cards");
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const talk = useTalk();
  useModal(dialog);
  return (
    <dialog
      ref={dialog}
      aria-labelledby={id}
      onClose={onClose}
      className="m-auto w-[min(36rem,calc(100dvw-2rem))] rounded-3xl border border-line bg-surface p-5 text-ink shadow-card backdrop:bg-black/40 open:flex open:flex-col open:gap-4 sm:p-6"
    >
      <h2 id={id} className="font-semibold text-xl">
        {t("agreements")}
      </h2>
      {agreements.map((card) => (
        <div key={card.id} className="flex flex-col gap-2">
          <CardFace card={card} />
          {talk && <AgreementVersions card={card} viewerId={talk.viewerId} name={talk.participant.name} />}
        </div>
      ))}
      <div className="flex justify-end">
        <Button variant="quiet" onClick={() => dialog.current?.close()}>
          {t("close")}
        </Button>
      </div>
    </dialog>
  );
}
