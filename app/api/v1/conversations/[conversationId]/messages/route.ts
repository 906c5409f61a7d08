import { listMessages } from "@/lib/messages/queries";
import { sendMessage } from "@/lib/messages/send";
import { listMessagesInput, sendMessageInput } from "@/lib/messages/validation";
import { route } from "@/lib/route";

export const GET = route(listMessagesInput, listMessages);
export const POST = route(sendMessageInput, sendMessage);
