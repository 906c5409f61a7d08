"use client";

import { useTranslations } from "next-intl";
import { ContextCard } from "@/components/marketplace/context-card";
import { useNewest } from "@/components/orders/orders-context";
import type { MessageContext } from "@/lib/marketplace/types";
import { ContextChip } from "./context-chip";

interface Props {
  /** Null for what is not published any more. */
  context: MessageContext | null;
  /** Whether it begins here. */
  opens: boolean;
}

/** Over a message: the card of what it opens, or in a line what it goes on with. */
export function ContextMark({ context, opens }: Props) {
  const t = useTranslations("messages");
  const newest = useNewest(context);
  if (!newest) return <p className="text-ink-soft text-xs">{t(opens ? "contextGone" : "chipGone")}</p>;
  if (!opens) return <ContextChip context={newest} />;
  return (
    <div className="w-full max-w-sm">
      <ContextCard context={newest} />
    </div>
  );
}
