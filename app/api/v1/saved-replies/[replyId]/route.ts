import { editSavedReply, removeSavedReply } from "@/lib/messages/saved-replies";
import { editReplyInput, removeReplyInput } from "@/lib/messages/validation";
import { route } from "@/lib/route";

export const PATCH = route(editReplyInput, editSavedReply);
export const DELETE = route(removeReplyInput, removeSavedReply);
