"use client";

import { useRouter } from "next/navigation";
import { useRealtimeSignals } from "@/components/realtime/realtime-context";

/** Draws the page anew when an application that it may show has come, or has moved, here or elsewhere. */
export function LiveApplications({ applicationId }: { applicationId?: string }) {
  const router = useRouter();
  useRealtimeSignals((signal) => {
    if (signal.name === "catch-up") router.refresh();
    if (signal.name !== "application:changed") return;
    if (applicationId === undefined || signal.data.applicationId === applicationId) router.refresh();
  });
  return null;
}
