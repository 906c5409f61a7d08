import { authorizeChannel, authorizeChannelInput } from "@/lib/realtime/access";
import { route } from "@/lib/route";

export const POST = route(authorizeChannelInput, authorizeChannel);
