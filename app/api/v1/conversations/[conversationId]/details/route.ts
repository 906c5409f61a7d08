import { getDetails } from "@/lib/conversations/details";
import { conversationInput } from "@/lib/conversations/validation";
import { route } from "@/lib/route";

export const GET = route(conversationInput, getDetails);
