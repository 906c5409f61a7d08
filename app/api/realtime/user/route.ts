import { authenticateUser, authenticateUserInput } from "@/lib/realtime/access";
import { route } from "@/lib/route";

export const POST = route(authenticateUserInput, authenticateUser);
