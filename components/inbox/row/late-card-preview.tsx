"use client";

import dynamic from "next/dynamic";
import { late, Nothing } from "@/components/site/late";

/** For conversations in which something was proposed last: most have none. */
export const LateCardPreview = late(() => import("./card-preview").then((module) => module.CardPreview), {
  Rendered: dynamic(() =>
    import("./card-preview").then(
      (module) => module.CardPreview,
      () => Nothing,
    ),
  ),
});
