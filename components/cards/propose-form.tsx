"use client";

import { useTimeZone, useTranslations } from "next-intl";
import { contentOf } from "@/lib/cards/draft";
import type { ContentKind } from "@/lib/cards/types";
import type { About } from "@/lib/marketplace/types";
import { CardDialog } from "./card-dialog";
import { CardFields } from "./card-fields";
import { useCardDraft } from "./use-card-draft";
import { useMove } from "./use-move";

interface Props {
  kind: ContentKind;
  conversationId: string;
  /** What it is proposed from, where that is not what is talked from already. */
  context?: About | undefined;
  onClose(): void;
}

/** Writes a new card into a conversation. */
export function ProposeForm({ kind, conversationId, context, onClose }: Props) {
  const t = useTranslations("cards");
  const timeZone = useTimeZone() ?? "UTC";
  const { draft, change, forget } = useCardDraft(`${conversationId}:${kind}`, {});
  const { make, problem, isMoving } = useMove(`/api/v1/conversations/${conversationId}/cards`, () => {
    forget();
    onClose();
  });
  const content = contentOf(kind, draft, timeZone);
  return (
    <CardDialog
      title={t(`new.${kind}`)}
      text={t(`newMeans.${kind}`)}
      action={t("send")}
      {...{ problem, isMoving, onClose }}
      canMove={content !== null}
      onMove={() => make({ content, ...(context && { context }) })}
    >
      <CardFields kind={kind} draft={draft} onChange={change} />
    </CardDialog>
  );
}
