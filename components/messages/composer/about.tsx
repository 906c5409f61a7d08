"use client";

import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import { LateContextCard } from "@/components/marketplace/late-context-card";
import { useNewest } from "@/components/orders/orders-context";
import type { MessageContext } from "@/lib/marketplace/types";

interface Props {
  context: MessageContext;
  onRemove(): void;
}

/** What the next message is about: it goes along with it as a card. */
export function About({ context, onRemove }: Props) {
  const t = useTranslations("messages");
  const newest = useNewest(context) ?? context;
  return (
    <section aria-label={t("about")} className="flex items-start gap-2">
      <div className="w-full min-w-0 max-w-sm">
        <LateContextCard context={newest} />
      </div>
      <button type="button" onClick={onRemove} aria-label={t("removeAbout")} className="rounded-full p-2 hover:bg-sand">
        <X aria-hidden="true" className="size-4" />
      </button>
    </section>
  );
}
