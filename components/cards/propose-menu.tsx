"use client";

import { CalendarClock, FilePlus2, Handshake, Tag } from "lucide-react";
import { useTranslations } from "next-intl";
import { type Anchor, AnchoredPopover } from "@/components/ui/anchored-popover";
import { MenuItem } from "@/components/ui/menu-item";
import { isChangeable } from "@/lib/cards/move-rules";
import type { ContentKind } from "@/lib/cards/types";
import type { MessageContext } from "@/lib/marketplace/types";
import type { Propose } from "./proposing-context";

interface Props {
  /** What is talked from. */
  about: MessageContext | null;
  anchor: Anchor;
  onPropose: Propose;
  onClose(): void;
}

const ICONS = { offer: Tag, agreement: Handshake, change: FilePlus2, interview: CalendarClock };

/** What can be proposed; the menu is closed and the focus back by the time that the form is opened, which gives it back there. */
export function ProposeMenu({ about, anchor, onPropose, onClose }: Props) {
  const t = useTranslations("cards");
  const order = about?.kind === "order" && isChangeable(about.status) ? about : null;
  const kinds: ContentKind[] = ["offer", "agreement", ...(order ? (["change"] as const) : []), "interview"];
  return (
    <AnchoredPopover anchor={anchor} role="menu" label={t("propose")} onClose={onClose}>
      {kinds.map((kind) => (
        <MenuItem
          key={kind}
          icon={ICONS[kind]}
          label={t(`new.${kind}`)}
          onChoose={() =>
            onPropose({ kind, context: kind === "change" && order ? { kind: order.kind, id: order.id } : undefined })
          }
        />
      ))}
    </AnchoredPopover>
  );
}
