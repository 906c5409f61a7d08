"use client";

import { useTimeZone, useTranslations } from "next-intl";
import { useState } from "react";
import { contentOf, draftOf } from "@/lib/cards/draft";
import { fileIdsOf } from "@/lib/cards/rules";
import type { CardMove, CardView } from "@/lib/cards/types";
import { actOf } from "./card-acts";
import { CardDialog } from "./card-dialog";
import { CardFields } from "./card-fields";
import { useCardDraft } from "./use-card-draft";
import { useMove } from "./use-move";

interface Props {
  card: CardView;
  /** One that brings a version of its own. */
  move: CardMove;
  onClose(): void;
}

/** Proposes a card anew, beginning with what it says now. */
export function CardForm({ card, move, onClose }: Props) {
  const t = useTranslations("cards");
  const timeZone = useTimeZone() ?? "UTC";
  // What was on the screen when the dialog was opened is what is decided on: if it moves on meanwhile, the server says so.
  const [{ id, version, rev, content }] = useState(card);
  const { draft, change, forget } = useCardDraft(`${id}:${version}`, content ? draftOf(content, timeZone) : {});
  const { make, ...making } = useMove(`/api/v1/cards/${id}/moves`, forget);
  if (!content) return null;
  const typed = contentOf(content.kind, draft, timeZone, fileIdsOf(content));
  const act = actOf(card, move);
  return (
    <CardDialog
      title={t(`act.${act}`)}
      text={t(`means.${act}`)}
      action={t("send")}
      {...{ ...making, onClose }}
      canMove={typed !== null}
      onMove={() => make({ move, version, rev, content: typed })}
    >
      <CardFields kind={content.kind} draft={draft} onChange={change} />
    </CardDialog>
  );
}
