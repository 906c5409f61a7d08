"use client";

import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import { useDeferredValue, useState } from "react";
import { isPressing } from "@/lib/reviews/pressing";
import { focusComposer } from "./focus-composer";

/** Whether somebody has read it and wants no more of it, until the page is left. */
let isDismissed = false;

/** Says of a text that asks for a certain rating what ratings are worth then; it can be sent all the same. */
export function RatingNote({ text }: { text: string }) {
  const t = useTranslations("messages");
  const [isShown, setIsShown] = useState(!isDismissed);
  const written = useDeferredValue(text);
  return (
    <div role="status" className="empty:hidden">
      {isShown && isPressing(written) && (
        <div className="flex items-center gap-2 rounded-2xl bg-sand py-1 ps-4 pe-1.5 text-ink-soft text-sm">
          <p className="min-w-0 flex-1 py-1.5">{t("ratingNote")}</p>
          <button
            type="button"
            aria-label={t("dismissNote")}
            onClick={() => {
              isDismissed = true;
              setIsShown(false);
              focusComposer();
            }}
            className="flex size-9 shrink-0 items-center justify-center rounded-full hover:bg-sand-strong hover:text-ink pointer-coarse:size-11"
          >
            <X aria-hidden="true" className="size-4" />
          </button>
        </div>
      )}
    </div>
  );
}
