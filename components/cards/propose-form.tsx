"use client";

import { useTranslations } from "next-intl";
import { draftFrom } from "@/lib/cards/draft";
import { CardDialog } from "./card-dialog";
import { CardFields } from "./card-fields";
import { OfferFiles } from "./offer-files";
import type { Proposal } from "./proposing-context";
import { useCardForm } from "./use-card-form";

/** Writes a new card into a conversation, or makes one of a message that is there. */
export function ProposeForm(props: Proposal & { conversationId: string; onClose(): void }) {
  const { kind, context, from, conversationId, onClose } = props;
  const t = useTranslations("cards");
  const { fields, files, dialog } = useCardForm({
    ...{ kind, name: [conversationId, kind, context?.id, from?.id].join(":") },
    initial: from ? draftFrom(from.body) : {},
    path: `/api/v1/conversations/${conversationId}/cards`,
    said: { ...(context && { context }), ...(from && { replyToId: from.id }) },
  });
  return (
    <CardDialog title={t(`new.${kind}`)} text={t(`newMeans.${kind}`)} action={t("send")} {...{ ...dialog, onClose }}>
      <CardFields kind={kind} {...fields} />
      {kind === "offer" && <OfferFiles files={files} />}
    </CardDialog>
  );
}
