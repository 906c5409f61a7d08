import { conversationInput } from "@/lib/conversations/validation";
import { tellTyping } from "@/lib/realtime/typing";
import { route } from "@/lib/route";

export const POST = route(conversationInput, tellTyping);
