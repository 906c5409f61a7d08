"use client";

import { useEffect } from "react";
import { isOwn, useRealtime, useRealtimeSignals } from "@/components/realtime/realtime-context";
import { outboxOf } from "./outboxes";

/** Sends what `viewerId` has written, in whatever conversation, for as long as any page of theirs is open. */
export function OutboxRunner({ viewerId }: { viewerId: string }) {
  const outbox = outboxOf(viewerId);
  const { announce, status } = useRealtime();
  const isOwnSession = isOwn(status);

  useEffect(() => {
    outbox.start((message) => {
      const { conversationId, seq, rev } = message;
      announce({ name: "message:created", data: { conversationId, seq, rev, message } });
    });
    return () => outbox.stop();
  }, [outbox, announce]);

  useEffect(() => outbox.setOwn(isOwnSession), [outbox, isOwnSession]);

  useRealtimeSignals((signal) => {
    if (signal.name === "catch-up") return outbox.wake();
    if (signal.name !== "message:created" && signal.name !== "message:changed") return;
    const { message } = signal.data;
    if (message?.senderId !== viewerId) return;
    // Its answer may have been lost. Taken out only after the thread has heard of it too, or it would be nowhere meanwhile.
    queueMicrotask(() => outbox.remove(message.clientId));
  });

  useEffect(() => listenToWindow(outbox), [outbox]);
  return null;
}

type Outbox = ReturnType<typeof outboxOf>;

function listenToWindow(outbox: Outbox): () => void {
  const wake = () => outbox.wake();
  const flush = () => outbox.flush();
  const ask = (event: BeforeUnloadEvent) => event.preventDefault();
  const warn = () => {
    // Only while there is something: a page that listens is never kept ready for coming back.
    window.removeEventListener("beforeunload", ask);
    if (outbox.isUnsent()) window.addEventListener("beforeunload", ask);
  };
  warn();
  const unsubscribe = outbox.subscribe(warn);
  for (const name of ["online", "offline"]) window.addEventListener(name, wake);
  window.addEventListener("pagehide", flush);
  return () => {
    unsubscribe();
    window.removeEventListener("beforeunload", ask);
    for (const name of ["online", "offline"]) window.removeEventListener(name, wake);
    window.removeEventListener("pagehide", flush);
  };
}
