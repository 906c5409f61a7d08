"use client";

import { ApplicationStageBadge } from "@/components/marketplace/application-stage";
import { useRealtime, useRealtimeSignals } from "@/components/realtime/realtime-context";
import { fetchStage } from "./fetch-stage";
import { type Standing, useStage } from "./use-stage";

/** How far an application is, wherever its card stands: what was missed is asked for. */
export function LiveStage({ application }: { application: Standing }) {
  const { announce } = useRealtime();
  useRealtimeSignals(({ name }) => {
    if (name === "catch-up") fetchStage(application.id).then(announce, () => {});
  });
  return <ApplicationStageBadge stage={useStage(application).stage} />;
}
