import type { RealtimeSignal } from "@/components/realtime/realtime-context";

/** Whether a signal can change what is in the viewer's centre, or what of it is unread. */
export function canChangeNotifications(viewerId: string, signal: RealtimeSignal): boolean {
  if (signal.name === "read:moved") return signal.data.userId === viewerId;
  return ["notification:created", "notifications:changed", "catch-up"].includes(signal.name);
}
