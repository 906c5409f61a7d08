"use client";

import { useTranslations } from "next-intl";
import { useOutbox } from "./use-outbox";

interface Props {
  viewerId: string;
  conversationId: string;
}

/** In the list: that something one wrote here was not sent, or still waits; nothing while all is well. */
export function OutboxHint({ viewerId, conversationId }: Props) {
  const t = useTranslations("messages");
  const [, items] = useOutbox(viewerId);
  const here = items.filter((item) => item.conversationId === conversationId);
  if (here.some(({ refusal }) => refusal)) {
    return <span className="shrink-0 font-medium text-danger text-xs">{t("hintNotSent")}</span>;
  }
  if (!here.some(({ waitsFor }) => waitsFor)) return null;
  return <span className="shrink-0 text-ink-soft text-xs">{t("hintWaiting")}</span>;
}
