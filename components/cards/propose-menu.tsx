"use client";

import { CalendarClock, FilePlus2, Handshake, Tag } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { type Anchor, AnchoredPopover } from "@/components/ui/anchored-popover";
import { MenuItem } from "@/components/ui/menu-item";
import { isChangeable } from "@/lib/cards/move-rules";
import type { ContentKind } from "@/lib/cards/types";
import type { MessageContext } from "@/lib/marketplace/types";
import { ProposeForm } from "./propose-form";

interface Props {
  conversationId: string;
  /** What is talked from. */
  about: MessageContext | null;
  anchor: Anchor;
  onClose(): void;
}

const ICONS = { offer: Tag, agreement: Handshake, change: FilePlus2, interview: CalendarClock };

/** What can be proposed, and the form of what is chosen. */
export function ProposeMenu({ conversationId, about, anchor, onClose }: Props) {
  const t = useTranslations("cards");
  const [kind, setKind] = useState<ContentKind | null>(null);
  const order = about?.kind === "order" && isChangeable(about.status) ? about : null;
  const kinds: ContentKind[] = ["offer", "agreement", ...(order ? (["change"] as const) : []), "interview"];
  if (kind) {
    const context = kind === "change" && order ? { kind: order.kind, id: order.id } : undefined;
    return <ProposeForm {...{ kind, conversationId, context, onClose }} />;
  }
  return (
    <AnchoredPopover anchor={anchor} role="menu" label={t("propose")} onClose={onClose}>
      {kinds.map((one) => (
        <MenuItem key={one} icon={ICONS[one]} label={t(`new.${one}`)} onChoose={() => setKind(one)} leadsOn />
      ))}
    </AnchoredPopover>
  );
}
