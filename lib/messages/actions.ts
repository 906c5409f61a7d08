"use server";

import { action } from "@/lib/action";
import { sendMessage } from "./send";
import { sendMessageInput } from "./validation";

export const sendMessageAction = action(sendMessageInput, sendMessage);
