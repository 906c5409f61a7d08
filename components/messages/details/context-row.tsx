"use client";

import { ApplicationStageBadge } from "@/components/marketplace/application-stage";
import { ContextIcon } from "@/components/marketplace/context-icon";
import { ContextTitle } from "@/components/marketplace/context-title";
import { Price } from "@/components/marketplace/price";
import { useLanes } from "@/components/messages/lanes/lanes-context";
import { OrderBadge } from "@/components/orders/order-badge";
import type { MessageContext } from "@/lib/marketplace/types";

interface Props {
  context: MessageContext;
  onLeave: (() => void) | undefined;
}

/** Something that was talked about, in one line; leads to the messages about it. */
export function ContextRow({ context, onLeave }: Props) {
  const lanes = useLanes();
  const { kind, image, priceCentimes } = context;
  return (
    <a
      href={lanes?.addressOf(context)}
      onClick={(event) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
        event.preventDefault();
        onLeave?.();
        lanes?.open(context, context);
      }}
      className="group flex min-h-14 items-center gap-3 rounded-xl px-2 py-1.5 hover:bg-sand"
    >
      {image ? (
        <img src={image} alt="" width={40} height={40} className="size-10 shrink-0 rounded-lg object-cover" />
      ) : (
        <span className="flex size-10 shrink-0 items-center justify-center rounded-lg bg-accent-soft text-accent-ink">
          <ContextIcon kind={kind} className="size-5" />
        </span>
      )}
      <span className="min-w-0 flex-1">
        <span className="block truncate font-medium text-sm group-hover:underline">
          <ContextTitle context={context} />
        </span>
        <span className="flex flex-wrap items-center gap-x-2 gap-y-0.5 text-ink-soft text-xs">
          <Price centimes={priceCentimes} from={kind !== "order"} />
          {kind === "order" && <OrderBadge status={context.status} />}
          {kind === "application" && <ApplicationStageBadge stage={context.stage} />}
        </span>
      </span>
    </a>
  );
}
