"use client";

import { late } from "@/components/site/late";

/** For conversations in which something was proposed last: most have none. */
export const LateCardPreview = late(() => import("./card-preview").then((module) => module.CardPreview), {
  isRendered: true,
});
