"use client";

import { createContext, useContext } from "react";
import type { ApplicationContext } from "@/lib/applications/types";
import type { MessageContext } from "@/lib/marketplace/types";
import type { MessageView } from "@/lib/messages/types";
import type { OrderContext } from "@/lib/orders/types";

/** What moves on after messages were written from it. */
type Moving = OrderContext | ApplicationContext;

interface Known {
  /** As it was heard of last. */
  context: Moving;
  /** The place of its newest step, where what to do next with an order is offered; 0 where none is loaded. */
  stepSeq: number;
}

/** The orders and applications that the messages of a conversation speak of, by id. */
export const OrdersContext = createContext<ReadonlyMap<string, Known>>(new Map());

export function useKnown(id: string | undefined): Known | undefined {
  return useContext(OrdersContext).get(id ?? "");
}

/** What a message was written from, as it stands now: orders and applications have moved on since. */
export function useNewest(context: MessageContext | null): MessageContext | null {
  const known = useKnown(context?.id);
  return isMoving(context) && known && known.context.rev > context.rev ? known.context : context;
}

export function knownIn(messages: readonly MessageView[]): ReadonlyMap<string, Known> {
  const all = new Map<string, Known>();
  for (const { context, step, seq } of messages) {
    if (!isMoving(context)) continue;
    const known = all.get(context.id);
    all.set(context.id, {
      context: known && known.context.rev > context.rev ? known.context : context,
      stepSeq: step ? seq : (known?.stepSeq ?? 0),
    });
  }
  return all;
}

function isMoving(context: MessageContext | null): context is Moving {
  return context?.kind === "order" || context?.kind === "application";
}
