import { countUnread } from "@/lib/inbox/counts";
import { countUnreadInput } from "@/lib/inbox/validation";
import { route } from "@/lib/route";

export const GET = route(countUnreadInput, countUnread);
