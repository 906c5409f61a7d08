"use client";

import { late } from "@/components/site/late";

/** Asks for itself what there is to show. */
export const LatePinnedAgreement = late(() => import("./pinned-agreement").then((module) => module.PinnedAgreement));
