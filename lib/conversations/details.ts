import "server-only";
import { listAttachments } from "@/lib/attachments/list";
import type { Viewer } from "@/lib/auth/types";
import { getProfileById } from "@/lib/marketplace/profiles";
import { listLanes } from "@/lib/messages/lanes";
import { countCompletedOrders, listOpenOrders } from "@/lib/orders/contexts";
import { getPresence } from "@/lib/realtime/presence";
import { getRating } from "@/lib/reviews/queries";
import { participantIdOf, requireConversation } from "./access";
import type { ConversationDetails, PersonDetails } from "./types";
import type { ConversationInput } from "./validation";

/** As many files as stand beside a conversation; the list of all of them has the others. */
const FILES_LENGTH = 12;

/** Whom one is talking with, what from, and which files were sent; `not_found` for all but the conversation's two people. */
export async function getDetails(
  viewer: Viewer,
  { conversationId }: ConversationInput,
): Promise<ConversationDetails | null> {
  const participantId = participantIdOf(await requireConversation(viewer, conversationId), viewer);
  const [person, lanes, files, openOrders] = await Promise.all([
    personOf(viewer, participantId),
    listLanes(viewer, { conversationId }),
    listAttachments(viewer, { conversationId, limit: FILES_LENGTH }),
    listOpenOrders(viewer.id, participantId),
  ]);
  if (!person) return null;
  const contexts = lanes.items.flatMap(({ context }) => context ?? []);
  return { person, contexts, files, openOrders, at: new Date().toISOString() };
}

async function personOf(viewer: Viewer, personId: string): Promise<PersonDetails | null> {
  const [profile, presence, rating, completedOrders] = await Promise.all([
    getProfileById(personId),
    getPresence(viewer, { userId: personId }),
    getRating({ personId }),
    countCompletedOrders(personId),
  ]);
  if (!profile) return null;
  const { about: _about, skills: _skills, ...facts } = profile;
  return { ...facts, timeZone: presence?.timeZone ?? null, rating, completedOrders };
}
