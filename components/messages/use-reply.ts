"use client";

import { useMemo, useState } from "react";
import { quoteOf } from "@/lib/messages/quoted";
import type { QuoteView } from "@/lib/messages/types";
import { focusComposer } from "./focus-composer";
import type { Reply } from "./reply-context";

/** Which message is being answered; it goes along with the next one. */
export function useReply(): Reply {
  const [replyTo, setReplyTo] = useState<QuoteView | null>(null);
  return useMemo(
    () => ({
      replyTo,
      reply(message) {
        setReplyTo(quoteOf(message));
        focusComposer();
      },
      cancel: () => setReplyTo(null),
    }),
    [replyTo],
  );
}
