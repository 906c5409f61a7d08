import { retryDeadLetter, retryDeadLetterInput } from "@/lib/notifications/dead-letters";
import { route } from "@/lib/route";

export const POST = route(retryDeadLetterInput, retryDeadLetter);
