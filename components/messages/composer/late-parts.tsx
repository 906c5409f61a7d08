"use client";

import dynamic from "next/dynamic";
import { late, Nothing } from "@/components/site/late";

export const LateEmojiPopup = late(() => import("./emoji-popup").then((module) => module.EmojiPopup));
export const LateComposerQuote = late(() => import("./quote").then((module) => module.ComposerQuote));
export const LateReplyList = late(() => import("./reply-list").then((module) => module.ReplyList));

/** For conversations in which something is talked from. */
export const LateAbout = late(() => import("./about").then((module) => module.About), {
  Rendered: dynamic(() =>
    import("./about").then(
      (module) => module.About,
      () => Nothing,
    ),
  ),
});
