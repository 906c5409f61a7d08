import "server-only";
import { db } from "@/db/client";
import type { Viewer } from "@/lib/auth/types";
import { participantIdOf, requireConversation } from "@/lib/conversations/access";
import type { ConversationInput } from "@/lib/conversations/validation";
import { areSharing } from "@/lib/safety/privacy";
import { takeTurn } from "@/lib/safety/rate";
import { publish } from "./publish";

/** Tells the other person that `viewer` is writing to them, where the two may know when the other is here. */
export async function tellTyping(viewer: Viewer, { conversationId }: ConversationInput): Promise<object> {
  const conversation = await requireConversation(viewer, conversationId);
  await takeTurn(db, "typing", viewer.id);
  const { lastSeq } = conversation;
  const participantId = participantIdOf(conversation, viewer);
  // Nobody sees a conversation before its first message.
  const isTold = lastSeq > 0 && (await areSharing(db, "presence", viewer.id, participantId));
  if (isTold) publish([participantId], "typing", { conversationId, userId: viewer.id, lastSeq });
  // The same whether they were told or not: a block is not to be noticed.
  return {};
}
