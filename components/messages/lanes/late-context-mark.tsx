"use client";

import { late } from "@/components/site/late";

/** For conversations in which something is talked from. */
export const LateContextMark = late(() => import("./context-mark").then((module) => module.ContextMark), {
  isRendered: true,
});
