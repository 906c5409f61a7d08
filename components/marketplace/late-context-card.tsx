"use client";

import dynamic from "next/dynamic";
import { late, Nothing } from "@/components/site/late";

/** What a gig, a job or an order looks like in a conversation, for those that are about one. */
export const LateContextCard = late(() => import("./context-card").then((module) => module.ContextCard), {
  Rendered: dynamic(() =>
    import("./context-card").then(
      (module) => module.ContextCard,
      () => Nothing,
    ),
  ),
});
