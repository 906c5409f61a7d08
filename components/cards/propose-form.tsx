"use client";

import { useTimeZone, useTranslations } from "next-intl";
import { contentOf, draftFrom } from "@/lib/cards/draft";
import { CardDialog } from "./card-dialog";
import { CardFields } from "./card-fields";
import type { Proposal } from "./proposing-context";
import { useCardDraft } from "./use-card-draft";
import { useMove } from "./use-move";

/** Writes a new card into a conversation, or makes one of a message that is there. */
export function ProposeForm(props: Proposal & { conversationId: string; onClose(): void }) {
  const { kind, context, from, conversationId, onClose } = props;
  const t = useTranslations("cards");
  const timeZone = useTimeZone() ?? "UTC";
  const key = [conversationId, kind, context?.id, from?.id].join(":");
  const { draft, change, forget } = useCardDraft(key, from ? draftFrom(from.body) : {});
  const { make, ...making } = useMove(`/api/v1/conversations/${conversationId}/cards`, forget);
  const content = contentOf(kind, draft, timeZone);
  return (
    <CardDialog
      title={t(`new.${kind}`)}
      text={t(`newMeans.${kind}`)}
      action={t("send")}
      {...{ ...making, onClose }}
      canMove={content !== null}
      onMove={() => make({ content, ...(context && { context }), ...(from && { replyToId: from.id }) })}
    >
      <CardFields kind={kind} draft={draft} onChange={change} />
    </CardDialog>
  );
}
