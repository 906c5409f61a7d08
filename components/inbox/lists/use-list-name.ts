"use client";

import { useTranslations } from "next-intl";
import type { InboxList } from "@/lib/inbox/list-rules";
import { useLists } from "./lists-context";

/** What a list is called; a label that is gone has no name any more. */
export function useListName({ filter, labelId }: InboxList): string {
  const t = useTranslations("inbox");
  const { labels } = useLists();
  if (labelId === null) return t(`list.${filter}`);
  return labels.find(({ id }) => id === labelId)?.name ?? t("goneLabel");
}
