import { listDeadLetters, listDeadLettersInput } from "@/lib/notifications/dead-letters";
import { route } from "@/lib/route";

export const GET = route(listDeadLettersInput, listDeadLetters);
