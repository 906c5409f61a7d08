"use client";

import { CirclePlus } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useNewest } from "@/components/orders/orders-context";
import { late } from "@/components/site/late";
import type { Anchor } from "@/components/ui/anchored-popover";
import type { MessageContext } from "@/lib/marketplace/types";
import { useProposing } from "./proposing-context";

const ProposeMenu = late(() => import("./propose-menu").then((module) => module.ProposeMenu));

/** Leads to all that can be proposed in a conversation. */
export function ProposeButton({ about }: { about: MessageContext | null }) {
  const t = useTranslations("cards");
  const propose = useProposing();
  const newest = useNewest(about);
  const [anchor, setAnchor] = useState<Anchor | null>(null);
  if (!propose) return null;
  return (
    <>
      <button
        type="button"
        aria-label={t("propose")}
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        onClick={({ currentTarget }) => {
          // Where it could not be fetched, the next press tries again.
          ProposeMenu.fetchAhead();
          setAnchor(currentTarget);
        }}
        className="inline-flex size-11 shrink-0 items-center justify-center rounded-full text-ink-soft transition-colors hover:bg-sand hover:text-ink aria-expanded:bg-sand"
      >
        <CirclePlus aria-hidden="true" className="size-5" />
      </button>
      {anchor && <ProposeMenu about={newest} anchor={anchor} onPropose={propose} onClose={() => setAnchor(null)} />}
    </>
  );
}
