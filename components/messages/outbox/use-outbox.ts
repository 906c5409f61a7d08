"use client";

import { useSyncExternalStore } from "react";
import type { OutboxItem } from "@/lib/messages/outbox";
import type { Outbox } from "./model";
import { outboxOf } from "./outboxes";

const NOTHING: readonly OutboxItem[] = [];

/** The outbox of `viewerId` and what is in it now. */
export function useOutbox(viewerId: string): [Outbox, readonly OutboxItem[]] {
  const outbox = outboxOf(viewerId);
  return [outbox, useSyncExternalStore(outbox.subscribe, outbox.read, () => NOTHING)];
}
