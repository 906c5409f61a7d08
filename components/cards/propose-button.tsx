"use client";

import { CirclePlus } from "lucide-react";
import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useTalk } from "@/components/messages/talk-context";
import { useNewest } from "@/components/orders/orders-context";
import type { Anchor } from "@/components/ui/anchored-popover";
import type { MessageContext } from "@/lib/marketplace/types";

const ProposeMenu = dynamic(() => import("./propose-menu").then((module) => module.ProposeMenu), { ssr: false });

/** Leads to all that can be proposed in a conversation. */
export function ProposeButton({ about }: { about: MessageContext | null }) {
  const t = useTranslations("messages");
  const talk = useTalk();
  const newest = useNewest(about);
  const [anchor, setAnchor] = useState<Anchor | null>(null);
  if (!talk) return null;
  return (
    <>
      <button
        type="button"
        aria-label={t("propose")}
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        onClick={({ currentTarget }) => setAnchor(currentTarget)}
        className="inline-flex size-11 shrink-0 items-center justify-center rounded-full text-ink-soft transition-colors hover:bg-sand hover:text-ink aria-expanded:bg-sand"
      >
        <CirclePlus aria-hidden="true" className="size-5" />
      </button>
      {anchor && (
        <ProposeMenu conversationId={talk.id} about={newest} anchor={anchor} onClose={() => setAnchor(null)} />
      )}
    </>
  );
}
