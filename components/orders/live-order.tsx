"use client";

import { useRouter } from "next/navigation";
import { type RealtimeSignal, useRealtimeSignals } from "@/components/realtime/realtime-context";
import type { MessageView } from "@/lib/messages/types";

/** Draws an order's page anew when something has happened to it, here or elsewhere. */
export function LiveOrder({ orderId, conversationId }: { orderId: string; conversationId: string }) {
  const router = useRouter();
  useRealtimeSignals((signal) => {
    if (isAbout(signal)) router.refresh();
  });
  return null;

  function isAbout(signal: RealtimeSignal): boolean {
    if (signal.name === "catch-up") return true;
    if (signal.name !== "message:created" || signal.data.conversationId !== conversationId) return false;
    // One that was too large for an event says nothing of what it is.
    const { message } = signal.data;
    return !message || isOf(message, orderId);
  }
}

/** Its steps, and the moves of whatever card belongs to it. */
function isOf({ step, move, context, card }: MessageView, orderId: string): boolean {
  return (step !== null && context?.id === orderId) || (move !== null && card?.order?.id === orderId);
}
