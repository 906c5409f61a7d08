import { getPresence, presenceInput } from "@/lib/realtime/presence";
import { route } from "@/lib/route";

export const GET = route(presenceInput, getPresence);
