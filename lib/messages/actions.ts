"use server";

import { action } from "@/lib/action";
import { addSavedReply, editSavedReply, removeSavedReply } from "./saved-replies";
import { sendMessage } from "./send";
import { setSendKey } from "./send-key";
import { addReplyInput, editReplyInput, removeReplyInput, sendMessageInput, setSendKeyInput } from "./validation";

export const sendMessageAction = action(sendMessageInput, sendMessage);

export const addReplyAction = action(addReplyInput, addSavedReply);
export const editReplyAction = action(editReplyInput, editSavedReply);
export const removeReplyAction = action(removeReplyInput, removeSavedReply);
export const setSendKeyAction = action(setSendKeyInput, setSendKey);
