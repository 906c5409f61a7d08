import { getJson } from "@/components/site/api";
import type { ApplicationView } from "@/lib/applications/types";
import type { RealtimeEvent } from "@/lib/realtime/events";

/** Asks how far an application is; answers it as the event that would have told. */
export async function fetchStage(id: string): Promise<RealtimeEvent> {
  return eventOf(await getJson<ApplicationView>(`/api/v1/applications/${id}`));
}

export function eventOf({
  id: applicationId,
  stage,
  rev,
}: Pick<ApplicationView, "id" | "stage" | "rev">): RealtimeEvent {
  return { name: "application:changed", data: { applicationId, stage, rev } };
}
