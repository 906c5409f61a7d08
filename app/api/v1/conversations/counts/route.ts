import { getCounts } from "@/lib/inbox/counts";
import { getCountsInput } from "@/lib/inbox/validation";
import { route } from "@/lib/route";

export const GET = route(getCountsInput, getCounts);
