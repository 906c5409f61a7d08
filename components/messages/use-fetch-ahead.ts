"use client";

import { useEffect } from "react";
import { LateAttachmentList, LateTrayFiles } from "@/components/attachments/late-parts";
import { LatePinnedAgreement } from "@/components/cards/late-parts";
import { LateAbout, LateComposerQuote, LateEmojiPopup, LateReplyList } from "@/components/messages/composer/late-parts";
import { LateDetailsColumn, LateDetailsSheet } from "@/components/messages/details/late-parts";
import { LateContextMark } from "@/components/messages/lanes/late-context-mark";
import { LateLaneBar, LateLaneLog } from "@/components/messages/lanes/late-parts";
import { LinkedParts } from "@/components/messages/message/body";
import { LateMessageEditor, LateMessageTools } from "@/components/messages/message/late-parts";

const PARTS = [
  ...[LateMessageTools, LinkedParts, LateAttachmentList, LateContextMark, LateComposerQuote],
  ...[LateReplyList, LateTrayFiles, LateEmojiPopup, LateMessageEditor],
  ...[LateAbout, LateLaneBar, LateLaneLog, LateDetailsColumn, LateDetailsSheet, LatePinnedAgreement],
];

/** Fetches what a conversation may come to show, once it can be read and written in: the line may be lost by then. */
export function useFetchAhead(): void {
  useEffect(() => {
    for (const part of PARTS) part.fetchAhead();
    import("@/components/messages/outbox/deliver").catch(() => {});
  }, []);
}
