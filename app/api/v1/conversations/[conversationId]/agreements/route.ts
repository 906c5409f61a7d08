import { listPinned } from "@/lib/cards/queries";
import { conversationInput } from "@/lib/conversations/validation";
import { route } from "@/lib/route";

export const GET = route(conversationInput, listPinned);
