"use client";

import { useTranslations } from "next-intl";
import type { JumpTo } from "@/components/messages/log/jump-context";
import { Button } from "@/components/ui/button";
import { AboutPart } from "./about-part";
import { ContextsPart } from "./contexts-part";
import { DetailsSkeleton } from "./details-skeleton";
import { FilesPart } from "./files-part";
import { parted } from "./parted";
import { PersonPart } from "./person-part";
import { useDetails } from "./use-details";

interface Props {
  viewerId: string;
  conversationId: string;
  /** Leads to the message with this number. */
  onShow: JumpTo;
  /** Called when the conversation itself is shown differently. */
  onLeave?(): void;
}

/** What a conversation is about, whom it is with and which files were sent; or why that is not here. */
export function Details({ viewerId, conversationId, onShow, onLeave }: Props) {
  const t = useTranslations("messages.details");
  const { details, hasFailed, retry } = useDetails(conversationId);
  if (!details) return hasFailed ? <Failure onRetry={retry} /> : <DetailsSkeleton />;
  const { person, files, at } = details;
  const { current, open, earlier } = parted(details);
  return (
    <div className="flex min-h-0 flex-1 flex-col gap-6 overflow-y-auto overscroll-contain px-4 pt-3 pb-[max(1.5rem,env(safe-area-inset-bottom))]">
      <AboutPart {...{ viewerId, conversationId, onLeave }} context={current} participant={person} />
      <PersonPart person={person} at={at} />
      <ContextsPart title={t("openOrders")} contexts={open} onLeave={onLeave} />
      <FilesPart files={files} conversationId={conversationId} onShow={onShow} />
      <ContextsPart title={t("earlier")} contexts={earlier} onLeave={onLeave} />
    </div>
  );
}

/** It is asked for again by itself once the line is back. */
function Failure({ onRetry }: { onRetry(): void }) {
  const t = useTranslations("messages.details");
  return (
    <div role="alert" className="flex flex-col items-center gap-4 px-6 py-16 text-center text-ink-soft">
      <p>{t(navigator.onLine ? "failed" : "offline")}</p>
      <Button variant="quiet" onClick={onRetry}>
        {t("tryAgain")}
      </Button>
    </div>
  );
}
