import { changeJson, postJson } from "@/components/site/api";
import type { ConversationView } from "@/lib/conversations/types";
import type { EntryChange } from "@/lib/inbox/types";

/** Tells the server of a change; answers the conversation as it is then. */
export async function sendChange(
  conversationId: string,
  { readUpTo, ...marks }: EntryChange,
): Promise<ConversationView> {
  const path = `/api/v1/conversations/${conversationId}`;
  if (readUpTo !== undefined) await postJson(`${path}/read`, { seq: readUpTo });
  return changeJson("PATCH", path, marks);
}
