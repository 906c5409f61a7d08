import { editMessage, unsendMessage } from "@/lib/messages/change";
import { editMessageInput, unsendMessageInput } from "@/lib/messages/validation";
import { route } from "@/lib/route";

export const PATCH = route(editMessageInput, editMessage);
export const DELETE = route(unsendMessageInput, unsendMessage);
