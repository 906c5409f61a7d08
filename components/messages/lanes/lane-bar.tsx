"use client";

import { ChevronDown, Layers, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { ContextIcon } from "@/components/marketplace/context-icon";
import { ContextTitle } from "@/components/marketplace/context-title";
import { useNewest } from "@/components/orders/orders-context";
import { late } from "@/components/site/late";
import type { MessageContext } from "@/lib/marketplace/types";
import { useLanes } from "./lanes-context";

/** Fetched when it is opened for the first time. */
const LaneMenu = late(() => import("./lane-menu").then((module) => module.LaneMenu));

interface Props {
  conversationId: string;
  /** What the messages of the lane that is open are written from; null as long as nobody knows. */
  context: MessageContext | null;
}

/** Below the head of a conversation that is about something: what of it is shown, and the way to something else. */
export function LaneBar({ conversationId, context }: Props) {
  const t = useTranslations("messages");
  const lanes = useLanes();
  const newest = useNewest(context);
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const lane = lanes?.lane ?? null;
  const title = newest ? (
    <ContextTitle context={newest.kind === "gig" ? { ...newest, tier: null } : newest} />
  ) : (
    t("laneOne")
  );
  return (
    <div
      className={`flex items-center gap-2 border-line border-b px-1 text-sm sm:px-3 ${lane ? "bg-accent-soft text-accent-ink" : "text-ink-soft"}`}
    >
      <button
        type="button"
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        title={t("laneChoose")}
        onClick={({ currentTarget }) => {
          // Safari does not focus a pressed button, and the focus comes back to where it was.
          currentTarget.focus();
          // Where it could not be fetched, the next press tries again.
          LaneMenu.fetchAhead();
          setAnchor(currentTarget);
        }}
        className="flex min-h-10 min-w-0 items-center gap-2 rounded-xl px-2 hover:text-ink hover:underline pointer-coarse:min-h-11"
      >
        {lane ? (
          <ContextIcon kind={lane.kind} className="size-4 shrink-0" />
        ) : (
          <Layers aria-hidden="true" className="size-4 shrink-0" />
        )}
        <span className={`truncate ${lane ? "font-medium" : ""}`}>{lane ? title : t("laneAll")}</span>
        <ChevronDown aria-hidden="true" className="size-4 shrink-0" />
      </button>
      {lane && (
        <button
          type="button"
          onClick={() => lanes?.open(null)}
          className="ms-auto flex min-h-10 shrink-0 items-center gap-1.5 rounded-xl px-2 font-medium hover:underline pointer-coarse:min-h-11"
        >
          <X aria-hidden="true" className="size-4" />
          {t("laneAll")}
        </button>
      )}
      {anchor && <LaneMenu conversationId={conversationId} anchor={anchor} onClose={() => setAnchor(null)} />}
    </div>
  );
}
