import { markRead } from "@/lib/inbox/mutations";
import { markReadInput } from "@/lib/inbox/validation";
import { route } from "@/lib/route";

export const POST = route(markReadInput, markRead);
