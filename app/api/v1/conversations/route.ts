import { openConversation } from "@/lib/conversations/mutations";
import { openConversationInput } from "@/lib/conversations/validation";
import { listConversations } from "@/lib/inbox/queries";
import { listConversationsInput } from "@/lib/inbox/validation";
import { route } from "@/lib/route";

export const GET = route(listConversationsInput, listConversations);
export const POST = route(openConversationInput, openConversation);
