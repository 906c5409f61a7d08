"use client";

import { useTimeZone, useTranslations } from "next-intl";
import { useState } from "react";
import { draftOf } from "@/lib/cards/draft";
import type { CardContent, CardMove, CardView } from "@/lib/cards/types";
import { actOf } from "./card-acts";
import { CardDialog } from "./card-dialog";
import { CardFields } from "./card-fields";
import { OfferFiles } from "./offer-files";
import { useCardForm } from "./use-card-form";

interface Props {
  card: CardView;
  /** What it says. */
  content: CardContent;
  /** One that brings a version of its own. */
  move: CardMove;
  onClose(): void;
}

/** Proposes a card anew, beginning with what it says now. */
export function CardForm({ onClose, move, ...shown }: Props) {
  const t = useTranslations("cards");
  const timeZone = useTimeZone() ?? "UTC";
  // What was on the screen when the dialog was opened is what is decided on: if it moves on meanwhile, the server says so.
  const [{ card, content }] = useState(shown);
  const { id, version, rev, attachments } = card;
  const { fields, files, dialog } = useCardForm({
    ...{ kind: content.kind, name: `${id}:${version}`, initial: draftOf(content, timeZone), earlier: attachments },
    path: `/api/v1/cards/${id}/moves`,
    said: { move, version, rev },
  });
  const act = actOf(card, move);
  return (
    <CardDialog title={t(`act.${act}`)} text={t(`means.${act}`)} action={t("send")} {...{ ...dialog, onClose }}>
      <CardFields kind={content.kind} {...fields} />
      {content.kind === "offer" && <OfferFiles files={files} />}
    </CardDialog>
  );
}
