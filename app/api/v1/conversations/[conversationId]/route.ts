import { getConversation } from "@/lib/conversations/queries";
import { conversationInput } from "@/lib/conversations/validation";
import { updateEntry } from "@/lib/inbox/mutations";
import { updateEntryInput } from "@/lib/inbox/validation";
import { route } from "@/lib/route";

export const GET = route(conversationInput, getConversation);
export const PATCH = route(updateEntryInput, updateEntry);
