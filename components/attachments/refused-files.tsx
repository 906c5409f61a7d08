"use client";

import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import type { RefusedFile } from "@/lib/attachments/state";
import { passFocus } from "./pass-focus";

interface Props {
  refused: readonly RefusedFile[];
  onDismiss(): void;
}

/** Which files did not come into the tray, each with the limit that it broke. */
export function RefusedFiles({ refused, onDismiss }: Props) {
  const t = useTranslations("attachments");
  const tell: (key: RefusedFile["reason"]) => string = useTranslations("errors");
  return (
    <div role="alert" className="flex items-start gap-2 rounded-xl bg-danger-soft py-2 ps-4 pe-2 text-danger text-sm">
      <ul className="max-h-[20dvh] min-w-0 flex-1 space-y-1 overflow-y-auto py-1">
        {refused.map(({ id, name, reason }) => (
          <li key={id} className="wrap-anywhere">
            {t("refused", { name, reason: tell(reason) })}
          </li>
        ))}
      </ul>
      <button
        type="button"
        aria-label={t("dismiss")}
        onClick={({ currentTarget }) => {
          passFocus(currentTarget);
          onDismiss();
        }}
        className="rounded-full p-2 hover:bg-surface"
      >
        <X aria-hidden="true" className="size-4" />
      </button>
    </div>
  );
}
