import { conversationInput } from "@/lib/conversations/validation";
import { listLanes } from "@/lib/messages/lanes";
import { route } from "@/lib/route";

export const GET = route(conversationInput, listLanes);
