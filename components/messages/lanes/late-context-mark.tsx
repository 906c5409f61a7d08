"use client";

import dynamic from "next/dynamic";
import { late, Nothing } from "@/components/site/late";

/** For conversations in which something is talked from. */
export const LateContextMark = late(() => import("./context-mark").then((module) => module.ContextMark), {
  Rendered: dynamic(() =>
    import("./context-mark").then(
      (module) => module.ContextMark,
      () => Nothing,
    ),
  ),
});
