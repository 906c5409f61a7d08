"use client";

import { late } from "@/components/site/late";
import { DetailsSkeleton } from "./details-skeleton";

/** What stands beside a conversation, where there is room and it is wanted. */
export const LateDetailsColumn = late(() => import("./details-column").then((module) => module.DetailsColumn), {
  Instead: DetailsSkeleton,
});

export const LateDetailsSheet = late(() => import("./details-sheet").then((module) => module.DetailsSheet));
