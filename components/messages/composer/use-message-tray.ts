"use client";

import { useEffect, useRef, useSyncExternalStore } from "react";
import type { Destination, Tray } from "@/components/attachments/tray-model";
import { trayFor } from "@/components/attachments/trays";
import { newItem } from "@/components/messages/outbox/message-content";
import { outboxOf } from "@/components/messages/outbox/outboxes";
import { EMPTY_TRAY, type TrayState } from "@/lib/attachments/state";
import { versionSent } from "@/lib/inbox/draft-state";
import { clearDraft, readDraft } from "./draft-store";

/**
 * The tray of one's messages to `username`. Whoever leaves the conversation leaves it at work: uploads go on, and a
 * message that waits for them goes out all the same.
 */
export function useMessageTray(viewerId: string, username: string, destination: Destination): [Tray, TrayState] {
  const tray = trayFor(viewerId, username);
  const newest = useRef(destination);
  useEffect(() => {
    newest.current = destination;
    tray.connect(destination);
  });
  useEffect(() => {
    return () => {
      const { conversationId } = newest.current;
      tray.connect({
        conversationId,
        deliver(send, attachments) {
          conversationId().then(
            (id) => {
              const kept = readDraft(viewerId, username);
              const draftVersion = kept ? versionSent(kept, send.body) : undefined;
              tray.sent();
              outboxOf(viewerId).add(newItem({ viewerId, conversationId: id }, { ...send, draftVersion }, attachments));
              clearDraft(viewerId, username, send.body);
            },
            () => tray.giveBack(),
          );
        },
      });
    };
  }, [tray, viewerId, username]);
  return [tray, useSyncExternalStore(tray.subscribe, tray.read, () => EMPTY_TRAY)];
}
