"use server";

import { action } from "@/lib/action";
import { sendMessage, startConversation } from "./send";
import { sendMessageInput, startConversationInput } from "./validation";

export const sendMessageAction = action(sendMessageInput, sendMessage);
export const startConversationAction = action(startConversationInput, startConversation);
