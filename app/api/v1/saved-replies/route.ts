import { addSavedReply, listSavedReplies } from "@/lib/messages/saved-replies";
import { addReplyInput, listSavedRepliesInput } from "@/lib/messages/validation";
import { route } from "@/lib/route";

export const GET = route(listSavedRepliesInput, listSavedReplies);
export const POST = route(addReplyInput, addSavedReply);
