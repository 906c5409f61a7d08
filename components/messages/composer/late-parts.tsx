"use client";

import { late } from "@/components/site/late";

export const LateDraftSync = late(() => import("./draft-sync").then((module) => module.DraftSync));
export const LateEmojiPopup = late(() => import("./emoji-popup").then((module) => module.EmojiPopup));
export const LateComposerQuote = late(() => import("./quote").then((module) => module.ComposerQuote));
/** Looks for what ratings are asked for with, once there is something to look at. */
export const LateRatingNote = late(() => import("./rating-note").then((module) => module.RatingNote));
export const LateReplyList = late(() => import("./reply-list").then((module) => module.ReplyList));

/** For conversations in which something is talked from. */
export const LateAbout = late(() => import("./about").then((module) => module.About), {
  isRendered: true,
});
