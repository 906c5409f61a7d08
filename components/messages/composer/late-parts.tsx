"use client";

import { late } from "@/components/site/late";

export const LateEmojiPopup = late(() => import("./emoji-popup").then((module) => module.EmojiPopup));
export const LateComposerQuote = late(() => import("./quote").then((module) => module.ComposerQuote));
export const LateReplyList = late(() => import("./reply-list").then((module) => module.ReplyList));
