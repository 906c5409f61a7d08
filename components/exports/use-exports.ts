"use client";

import { useTimeZone, useTranslations } from "next-intl";
import { useCallback, useEffect, useRef, useState } from "react";
import { useRealtimeSignals } from "@/components/realtime/realtime-context";
import { getJson, HttpError, postJson, remove as removeAt } from "@/components/site/api";
import type { Wish } from "@/lib/exports/rules";
import type { ExportList, ExportView } from "@/lib/exports/types";

/** How long an export may get further without an event that tells so. */
const POLL_MS = 5_000;

export type Exports = ReturnType<typeof useExports>;

/** The exports of a conversation, kept true while any of them is being made; null before they are known. */
export function useExports(conversationId: string) {
  const { items, setItems, hasFailed, load } = useList(conversationId);
  const asking = useAsking(conversationId, (made) => {
    setItems((known) => withOne(known ?? [], made));
    // A list that was asked for before knows nothing of it, and may come after it.
    load();
  });
  const isLive = items?.some(({ status }) => status === "queued" || status === "running") ?? false;
  useEffect(() => {
    if (!isLive) return;
    const timer = setInterval(load, POLL_MS);
    return () => clearInterval(timer);
  }, [isLive, load]);
  useRealtimeSignals((signal) => {
    if (signal.name === "catch-up") return load();
    if (signal.name !== "export:changed" || signal.data.conversationId !== conversationId) return;
    const { exportId, status, done, total } = signal.data;
    if (status !== "running") return load();
    setItems((known) => known?.map((one) => (one.id === exportId ? { ...one, status, done, total } : one)) ?? null);
  });

  async function remove(exportId: string) {
    setItems((known) => known?.filter(({ id }) => id !== exportId) ?? null);
    // What could not be removed is there again; what was, is not in a list that was asked for before.
    await removeAt(`/api/v1/exports/${exportId}`).catch(() => {});
    load();
  }

  return { items, hasFailed, load, remove, ...asking };
}

function useList(conversationId: string) {
  const [items, setItems] = useState<ExportView[] | null>(null);
  const [hasFailed, setHasFailed] = useState(false);
  const asked = useRef(0);
  const load = useCallback(() => {
    asked.current += 1;
    const current = asked.current;
    getJson<ExportList>(`/api/v1/conversations/${conversationId}/exports`).then(
      (list) => {
        if (current !== asked.current) return;
        setItems(list.items);
        setHasFailed(false);
      },
      () => current === asked.current && setHasFailed(true),
    );
  }, [conversationId]);
  useEffect(() => {
    load();
    window.addEventListener("online", load);
    return () => window.removeEventListener("online", load);
  }, [load]);
  return { items, setItems, hasFailed, load };
}

/** Asks for exports; one that no answer came to is the same one when it is asked for again. */
function useAsking(conversationId: string, onMade: (made: ExportView) => void) {
  const t = useTranslations("exports");
  const timeZone = useTimeZone() ?? "UTC";
  const unanswered = useRef<{ of: string; clientId: string }>(undefined);
  const [isAsking, setIsAsking] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);

  async function ask({ lane, from, to, language }: Wish) {
    const wish = { lane: lane && `${lane.kind}:${lane.id}`, from, to, timeZone, language };
    const of = JSON.stringify(wish);
    if (unanswered.current?.of !== of) unanswered.current = { of, clientId: crypto.randomUUID() };
    const { clientId } = unanswered.current;
    setIsAsking(true);
    setProblem(null);
    try {
      onMade(await postJson<ExportView>(`/api/v1/conversations/${conversationId}/exports`, { ...wish, clientId }));
      unanswered.current = undefined;
    } catch (error) {
      setProblem((error instanceof HttpError && error.reason) || t("noAnswer"));
    }
    setIsAsking(false);
  }

  return { ask, isAsking, problem };
}

function withOne(known: readonly ExportView[], made: ExportView): ExportView[] {
  return [made, ...known.filter(({ id }) => id !== made.id)];
}
