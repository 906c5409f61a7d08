"use client";

import { useMemo } from "react";
import { quoteOf, withNewestQuotes } from "@/lib/messages/quoted";
import type { MessageView } from "@/lib/messages/types";
import { focusComposer } from "./focus-composer";
import type { Reply } from "./reply-context";
import type { Draft } from "./use-draft";

/** Which message is being answered: a part of the draft, as the newest of `messages` has it. */
export function useReply({ content, edit }: Draft, messages: readonly MessageView[]): Reply {
  const [{ replyTo } = content] = withNewestQuotes([content], messages);
  return useMemo(
    () => ({
      replyTo,
      reply(message) {
        edit({ replyTo: quoteOf(message) });
        focusComposer();
      },
      cancel: () => edit({ replyTo: null }),
    }),
    [replyTo, edit],
  );
}
