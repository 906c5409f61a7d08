"use client";

import { ChevronDown } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useListInView } from "@/components/inbox/inbox-context";
import { late } from "@/components/site/late";
import { isInBar } from "./bar-lists";
import { useListName } from "./use-list-name";

const LateListsMenu = late(() => import("./lists-menu").then(({ ListsMenu }) => ListsMenu));

/** The way to all other lists; names the one in view where it is one of these. */
export function MoreLists() {
  const t = useTranslations("inbox");
  const { list } = useListInView();
  const name = useListName(list);
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const isHere = !isInBar(list);
  return (
    <>
      <button
        type="button"
        aria-haspopup="dialog"
        aria-expanded={anchor !== null}
        onClick={({ currentTarget }) => {
          // Where it could not be fetched, the next press tries again.
          LateListsMenu.fetchAhead();
          setAnchor(currentTarget);
        }}
        className={`flex min-h-8 min-w-0 items-center gap-1 rounded-full ps-3 pe-2 text-sm transition-colors pointer-coarse:min-h-10 ${isHere ? "bg-accent text-on-accent" : "text-ink-soft hover:bg-sand hover:text-ink"}`}
      >
        <span className="sr-only">{t("moreLists")}</span>
        <span aria-hidden={!isHere} dir="auto" className="truncate">
          {isHere ? name : t("more")}
        </span>
        <ChevronDown aria-hidden="true" className="size-4 shrink-0" />
      </button>
      {anchor && <LateListsMenu anchor={anchor} onClose={() => setAnchor(null)} />}
    </>
  );
}
