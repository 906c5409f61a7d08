import { listPresence, listPresenceInput } from "@/lib/realtime/presence";
import { beat, beatInput, leave, leaveInput } from "@/lib/realtime/presence-signs";
import { route } from "@/lib/route";

export const GET = route(listPresenceInput, listPresence);
export const POST = route(beatInput, beat);
export const DELETE = route(leaveInput, leave);
