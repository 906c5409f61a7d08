"use client";

import { Info } from "lucide-react";
import { useTranslations } from "next-intl";
import { usePanelContext } from "./panel-context";

/** Shows whom one is talking with, what from, and which files were sent; or puts that away. */
export function DetailsButton() {
  const t = useTranslations("messages.details");
  const panel = usePanelContext();
  return (
    <button
      ref={panel?.button}
      type="button"
      aria-label={t("title")}
      aria-expanded={panel?.isColumn || panel?.isSheet || false}
      onClick={({ currentTarget }) => {
        // Safari does not focus a pressed button, and the focus comes back to where it was.
        currentTarget.focus();
        panel?.toggle();
      }}
      className="shrink-0 rounded-full p-2.5 text-ink-soft hover:bg-sand hover:text-ink aria-expanded:bg-sand aria-expanded:text-ink"
    >
      <Info aria-hidden="true" className="size-5" />
    </button>
  );
}
