"use client";

import { useLinkStatus } from "next/link";
import { useTranslations } from "next-intl";
import { Avatar } from "@/components/ui/avatar";
import type { Participant } from "@/lib/conversations/types";

/** Whose conversation it is, and whether they are on the market at this moment. Pulses while it is on its way. */
export function RowPerson({ participant, isHere }: { participant: Participant; isHere: boolean }) {
  const t = useTranslations("messages");
  const { pending } = useLinkStatus();
  return (
    <span className={`relative shrink-0 ${pending ? "animate-pulse" : ""}`}>
      <Avatar name={participant.name} image={participant.image} />
      {isHere && (
        <>
          <span className="absolute end-0 bottom-0 size-2.5 rounded-full bg-success ring-2 ring-canvas group-hover/row:ring-sand group-aria-[current]:ring-accent-soft" />
          <span className="sr-only">{t("online")}</span>
        </>
      )}
    </span>
  );
}
