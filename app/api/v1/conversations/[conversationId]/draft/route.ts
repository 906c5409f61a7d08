import { conversationInput } from "@/lib/conversations/validation";
import { getDraft } from "@/lib/inbox/drafts";
import { saveDraft } from "@/lib/inbox/save-draft";
import { saveDraftInput } from "@/lib/inbox/validation";
import { route } from "@/lib/route";

export const GET = route(conversationInput, getDraft);
export const PUT = route(saveDraftInput, saveDraft);
