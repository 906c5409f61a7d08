"use client";

import { Package } from "lucide-react";
import { useTranslations } from "next-intl";
import { Price } from "@/components/marketplace/price";
import { OrderBadge } from "@/components/orders/order-badge";
import { hitAddress } from "@/lib/search/address";
import type { OrderHit } from "@/lib/search/types";
import type { RowProps } from "./found-row";
import { HitLink } from "./hit-link";
import { Marked } from "./marked";

/** Work that was ordered: opens where its two people talk about it, or its own page where they never have. */
export function FoundOrder({ hit, fields, terms }: RowProps<OrderHit>) {
  const t = useTranslations("search");
  const { conversationId } = hit;
  return (
    <HitLink
      id={hit.id}
      href={conversationId ? hitAddress(fields, conversationId) : `/orders/${hit.id}`}
      place={null}
      fields={fields}
      picture={
        <span className="inline-flex size-11 items-center justify-center rounded-xl bg-accent-soft text-accent-ink">
          <Package aria-hidden="true" className="size-5.5" />
        </span>
      }
    >
      <span dir="auto" className="block truncate text-start font-medium">
        <Marked text={t("order", { number: hit.number, title: hit.title })} terms={terms} />
      </span>
      <span className="flex items-center gap-2 text-ink-soft text-sm">
        <OrderBadge status={hit.status} />
        <span dir="auto" className="min-w-0 flex-1 truncate text-start">
          {hit.participant.name}
        </span>
        <span className="shrink-0">
          <Price centimes={hit.priceCentimes} />
        </span>
      </span>
    </HitLink>
  );
}
