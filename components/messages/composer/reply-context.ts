"use client";

import { createContext, useContext } from "react";
import type { MessageView, QuoteView } from "@/lib/messages/types";

export interface Reply {
  /** What the message that is being written answers. */
  replyTo: QuoteView | null;
  /** Begins an answer to `message`: its quote stands above the text, and the focus goes there. */
  reply(message: MessageView): void;
  cancel(): void;
}

export const ReplyContext = createContext<Reply>({ replyTo: null, reply: () => {}, cancel: () => {} });

export function useReplyTo(): Reply {
  return useContext(ReplyContext);
}
