"use client";

import { CalendarCheck, CircleX, Handshake, Inbox, ListChecks, type LucideIcon } from "lucide-react";
import { useTranslations } from "next-intl";
import { type Anchor, AnchoredPopover } from "@/components/ui/anchored-popover";
import { MenuItem } from "@/components/ui/menu-item";
import { COMPANY_STAGES, type CompanyStage } from "@/lib/applications/stage-rules";
import type { ApplicationStage } from "@/lib/applications/types";

const ICONS: Readonly<Record<CompanyStage, LucideIcon>> = {
  sent: Inbox,
  shortlisted: ListChecks,
  interview: CalendarCheck,
  hired: Handshake,
  declined: CircleX,
};

interface Props {
  anchor: Anchor;
  label: string;
  stage: ApplicationStage;
  onChoose(stage: CompanyStage): void;
  onClose(): void;
}

/** The stages that a company may choose among. */
export function StageMenu({ anchor, label, stage, onChoose, onClose }: Props) {
  const t = useTranslations("marketplace.applicationStage");
  return (
    <AnchoredPopover anchor={anchor} label={label} onClose={onClose}>
      {COMPANY_STAGES.map((item) => (
        <MenuItem
          key={item}
          icon={ICONS[item]}
          label={t(item)}
          isChecked={item === stage}
          isGrave={item === "declined"}
          onChoose={() => item !== stage && onChoose(item)}
        />
      ))}
    </AnchoredPopover>
  );
}
