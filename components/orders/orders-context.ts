"use client";

import { createContext, useContext } from "react";
import type { MessageContext } from "@/lib/marketplace/types";
import type { MessageView } from "@/lib/messages/types";
import type { OrderContext } from "@/lib/orders/types";

interface Known {
  /** As it was heard of last. */
  order: OrderContext;
  /** The place of its newest step, where what to do next is offered; 0 where none is loaded. */
  stepSeq: number;
}

/** The orders that the messages of a conversation speak of, by id. */
export const OrdersContext = createContext<ReadonlyMap<string, Known>>(new Map());

export function useKnownOrder(orderId: string | undefined): Known | undefined {
  return useContext(OrdersContext).get(orderId ?? "");
}

/** What a message was written from, as it stands now: an order has moved on since. */
export function useNewest(context: MessageContext | null): MessageContext | null {
  const known = useKnownOrder(context?.id);
  if (context?.kind !== "order" || !known) return context;
  return known.order.rev > context.rev ? known.order : context;
}

export function ordersIn(messages: readonly MessageView[]): ReadonlyMap<string, Known> {
  const orders = new Map<string, Known>();
  for (const { context, step, seq } of messages) {
    if (context?.kind !== "order") continue;
    const known = orders.get(context.id);
    orders.set(context.id, {
      order: known && known.order.rev > context.rev ? known.order : context,
      stepSeq: step ? seq : (known?.stepSeq ?? 0),
    });
  }
  return orders;
}
