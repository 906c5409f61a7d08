"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { HttpError } from "@/components/site/api";
import { useToasts } from "@/components/ui/toasts/toast-context";
import type { LabelView } from "@/lib/inbox/types";
import type { Labels } from "./use-labels";

/**
 * Deletes labels once their way back is gone, for the server knows none: a deleted label is off all conversations. Until then
 * they are only not shown.
 */
export function useDeletions({ remove }: Labels) {
  const t = useTranslations("inbox.labels");
  const { show } = useToasts();
  const [deleted, setDeleted] = useState<ReadonlySet<string>>(new Set());

  function hide(id: string, isHidden: boolean) {
    setDeleted((known) => new Set(isHidden ? [...known, id] : [...known].filter((other) => other !== id)));
  }

  function drop(label: LabelView) {
    const { id, name } = label;
    hide(id, true);
    show({
      key: id,
      text: t("deleted", { name }),
      action: { label: t("undo"), onChoose: () => hide(id, false) },
      onPassed() {
        remove(label).catch((error: unknown) => {
          hide(id, false);
          const reason = (error instanceof HttpError && error.reason) || t("noAnswer");
          show({ key: id, text: t("notDeleted", { name, reason }), isProblem: true });
        });
      },
    });
  }

  return { deleted, drop };
}
