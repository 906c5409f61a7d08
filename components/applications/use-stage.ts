"use client";

import { useState } from "react";
import { useRealtimeSignals } from "@/components/realtime/realtime-context";
import type { ApplicationView } from "@/lib/applications/types";

/** How far an application is; of two versions the one with the higher `rev` is right. */
export type Standing = Pick<ApplicationView, "id" | "stage" | "rev">;

/** How far an application is as far as was heard of it here: the newest of what the page says and what events said since. */
export function useStage(application: Standing): Standing {
  const [heard, setHeard] = useState(application);
  useRealtimeSignals((signal) => {
    if (signal.name !== "application:changed" || signal.data.applicationId !== application.id) return;
    const { applicationId: id, stage, rev } = signal.data;
    setHeard((known) => newest(known, { id, stage, rev }));
  });
  return newest(application, heard);
}

function newest(one: Standing, other: Standing): Standing {
  return other.id === one.id && other.rev > one.rev ? other : one;
}
