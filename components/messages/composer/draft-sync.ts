"use client";

import { useCallback, useEffect, useRef } from "react";
import { useRealtime, useRealtimeSignals } from "@/components/realtime/realtime-context";
import { getJson, HttpError, putJson } from "@/components/site/api";
import { isUnsaved } from "@/lib/inbox/draft-state";
import type { DraftContent, DraftView } from "@/lib/inbox/types";
import type { Draft } from "./use-draft";

/** How long nothing is typed before the server is told. */
const QUIET_MS = 1_000;

interface Props {
  conversationId: string;
  draft: Draft;
  /** Whether no message is on its way. */
  isSettled: boolean;
}

/**
 * Keeps the draft of a conversation with the server, and so on the person's other devices: what is typed here goes there,
 * what is typed there comes here. Until it has come the text is in this browser.
 */
export function DraftSync({ conversationId, draft, isSettled }: Props) {
  const { state, dispatch, read } = draft;
  const { announce, status } = useRealtime();
  const onTheWay = useRef(0);
  const path = `/api/v1/conversations/${conversationId}/draft`;

  // The list hears it on the same way as other tabs do, and so does this composer.
  const hear = useCallback(
    (view: DraftView) => announce({ name: "draft:changed", data: { conversationId, draft: view } }),
    [announce, conversationId],
  );
  const fetchNow = useCallback(() => getJson<DraftView>(path).then(hear, () => {}), [path, hear]);

  // Its code comes late: what was told between the server's rendering and this moment was not heard here.
  const isLate = useRef(status === "connected");
  useEffect(() => {
    if (isLate.current) void fetchNow();
  }, [fetchNow]);

  const save = useCallback(
    async (isLast = false) => {
      if ((onTheWay.current > 0 && !isLast) || !isUnsaved(read())) return;
      dispatch({ type: "asked" });
      const { content, version } = read();
      try {
        // What is on its way already counts as there. Where it is not, this is refused, and waits in this browser.
        const saving = putJson<DraftView>(path, { ...inputOf(content), version: version + onTheWay.current });
        onTheWay.current += 1;
        hear(await saving);
      } catch (error) {
        // Another device was faster, and what it wrote is taken in first. Anything else waits for the next signal.
        if (error instanceof HttpError && error.status === 409) await fetchNow();
      } finally {
        onTheWay.current -= 1;
      }
    },
    [path, read, dispatch, hear, fetchNow],
  );

  useRealtimeSignals((signal) => {
    if (signal.name === "catch-up") void fetchNow().then(() => save());
    if (signal.name !== "draft:changed" || signal.data.conversationId !== conversationId) return;
    if (signal.data.draft) dispatch({ type: "heard", draft: signal.data.draft });
    else void fetchNow();
  });
  useQuiet(state, () => {
    if (isSettled && state.isHandedOver) dispatch({ type: "settled" });
    else void save();
  }, [isSettled]);
  useLeaving(save);
  return null;
}

function inputOf({ body, replyTo, attachments }: DraftContent) {
  return { body, replyToId: replyTo?.id ?? null, attachmentIds: attachments.map(({ id }) => id) };
}

/** Calls the newest `act` once nothing has changed for a while. */
function useQuiet(state: unknown, act: () => void, more: readonly unknown[]): void {
  const newest = useRef(act);
  useEffect(() => {
    newest.current = act;
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: every change begins the wait anew.
  useEffect(() => {
    const timer = setTimeout(() => newest.current(), QUIET_MS);
    return () => clearTimeout(timer);
  }, [state, ...more]);
}

/** Calls `save` when one turns away: to another window, another page, or from the field. */
function useLeaving(save: (isLast: boolean) => Promise<void>): void {
  useEffect(() => {
    const leave = () => void save(true);
    const hide = () => document.visibilityState === "hidden" && leave();
    window.addEventListener("pagehide", leave);
    window.addEventListener("blur", leave);
    document.addEventListener("visibilitychange", hide);
    return () => {
      window.removeEventListener("pagehide", leave);
      window.removeEventListener("blur", leave);
      document.removeEventListener("visibilitychange", hide);
      // To another conversation.
      leave();
    };
  }, [save]);
}
