"use client";

import { createContext, useContext } from "react";
import type { MessageContext } from "@/lib/marketplace/types";
import { type Known, newestOf } from "@/lib/messages/moving";

/** The orders and applications that the messages of a conversation speak of, by id. */
export const OrdersContext = createContext<ReadonlyMap<string, Known>>(new Map());

export function useKnown(id: string | undefined): Known | undefined {
  return useContext(OrdersContext).get(id ?? "");
}

/** What a message was written from, as it stands now: orders and applications have moved on since. */
export function useNewest(context: MessageContext | null): MessageContext | null {
  return newestOf(context, useKnown(context?.id));
}
