"use client";

import { Search } from "lucide-react";
import { useTranslations } from "next-intl";
import { useSyncExternalStore } from "react";
import { isApple } from "@/components/site/is-apple";
import { useCommands } from "./commands-context";

/** Opens the commands for whoever does not know their key. */
export function CommandsButton() {
  const t = useTranslations("commands");
  const { show } = useCommands();
  const key = useSyncExternalStore(never, isApple, () => false) ? "command" : "ctrl";
  return (
    <button
      type="button"
      aria-keyshortcuts="Control+K Meta+K"
      onClick={() => show("palette")}
      className="flex min-h-11 items-center gap-2 rounded-full px-2.5 max-[22.5rem]:hidden text-ink-soft hover:bg-sand hover:text-ink lg:min-h-9 lg:border lg:border-line lg:bg-surface lg:ps-3 lg:pe-1.5"
    >
      <Search aria-hidden="true" className="size-5 lg:size-4" />
      <span className="text-sm max-lg:sr-only">{t("open")}</span>
      <span aria-hidden="true" className="ms-4 rounded-full bg-sand px-2 py-0.5 text-xs max-lg:hidden">
        {t(`key.${key}`)} K
      </span>
    </button>
  );
}

/** A machine stays what it is. */
function never() {
  return () => {};
}
