import { z } from "zod";
import { id, username } from "@/lib/validation";

export const conversationInput = z.strictObject({ conversationId: id });
export type ConversationInput = z.output<typeof conversationInput>;

export const openConversationInput = z.strictObject({ to: username });
export type OpenConversationInput = z.output<typeof openConversationInput>;
