"use client";

import { useCallback } from "react";
import { type Edge, useEdge } from "@/components/messages/log/use-pages";
import { useCatchUp } from "@/components/messages/use-catch-up";
import { useRealtimeSignals } from "@/components/realtime/realtime-context";
import { useFold } from "@/components/site/use-fold";
import type { Lane } from "@/lib/messages/lane-rules";
import { hasOlderInLane, isLaneBehind, type LaneState, openLane, receiveInLane } from "@/lib/messages/lane-state";
import type { MessagePage } from "@/lib/messages/types";
import { lanePath } from "./use-first-page";

/** One lane as this tab knows it, kept true by events and by catching up; `older` loads what came before. */
export function useLane(conversationId: string, lane: Lane, page: MessagePage): { state: LaneState; older: Edge } {
  const [state, dispatch, read] = useFold(receiveInLane, () => openLane(lane, page));
  const catchUp = useCatchUp(conversationId, { state, isBehind: isLaneBehind, receive: dispatch, read });

  useRealtimeSignals((signal) => {
    if (signal.name === "catch-up") return catchUp();
    if (signal.name !== "message:created" && signal.name !== "message:changed") return;
    const { conversationId: concerned, message, rev } = signal.data;
    if (concerned !== conversationId) return;
    dispatch(message ? { type: "changed", message } : { type: "hinted", rev });
  });

  const takeOlder = useCallback((older: MessagePage) => dispatch({ type: "older", page: older }), [dispatch]);
  const path = `${lanePath(conversationId, lane)}&before=${state.firstSeq}`;
  return { state, older: useEdge(hasOlderInLane(state) ? path : null, takeOlder) };
}
